namespace Tallyman.Reading;

/// <summary>A quantity as it stands in a text.</summary>
/// <param name="Span">Where, qualifier and unit included.</param>
/// <param name="Text">The characters there.</param>
/// <param name="Quantity">
/// The number with its qualifier and unit. Percent are given as written (19 with the unit <c>percent</c>), other shares
/// as parts of one with the unit <c>fraction</c>.
/// </param>
public sealed record ReadQuantity(TextSpan Span, string Text, Quantity Quantity);
