namespace Tallyman.Reading.Quantities;

/// <summary>A row of <c>units.tsv</c>.</summary>
/// <param name="Kind">What it measures.</param>
/// <param name="Code">The unit as <see cref="Quantity.Unit"/> writes it; empty for pieces.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Factor">What the number is multiplied by, 1 for most: a hundred weight is 50 kg.</param>
internal sealed record UnitWord(UnitKind Kind, string Code, UnitPlace Place, decimal Factor);
