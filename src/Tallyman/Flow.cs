namespace Tallyman;

/// <summary>What a tally counts: one item from one supplier to one recipient under one measure.</summary>
/// <param name="Supplier">Who gives; absent where unknown.</param>
/// <param name="Recipient">Who receives; absent where unknown.</param>
/// <param name="Item">Key of the item taxonomy.</param>
/// <param name="Measure">The measure of transfers; absent for capacities and other kinds.</param>
public readonly record struct Flow(string? Supplier, string? Recipient, string Item, Measure? Measure);
