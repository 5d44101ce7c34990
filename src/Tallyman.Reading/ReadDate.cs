namespace Tallyman.Reading;

/// <summary>A date as it stands in a text.</summary>
/// <param name="Span">Where, with the preposition that opens or closes it (since, by).</param>
/// <param name="Text">The characters there.</param>
/// <param name="Period">What it says; absent where it is relative and no publication date is known.</param>
public sealed record ReadDate(TextSpan Span, string Text, Period? Period);
