using Tallyman.Reading.Quantities;

namespace Tallyman.Reading;

/// <summary>Characters that look like a number or date and were not read.</summary>
/// <param name="Span">Where.</param>
/// <param name="Text">The characters there.</param>
/// <param name="Reason">Why.</param>
public sealed record UnreadNumber(TextSpan Span, string Text, UnreadReason Reason);
