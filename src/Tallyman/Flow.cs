namespace Tallyman;

/// <summary>
/// What a tally counts: one item from one supplier to one recipient under one measure, in one unit.
/// Claims of different kinds or units never share a flow.
/// </summary>
/// <param name="Supplier">Who gives; absent where unknown.</param>
/// <param name="Recipient">Who receives; absent where unknown.</param>
/// <param name="Item">Key of the item taxonomy.</param>
/// <param name="Measure">The measure of transfers; absent for capacities and other kinds.</param>
/// <param name="Kind">The kind of its claims: transfers, capacities (what could be held), or movements (runs of a carrier).</param>
/// <param name="Unit">As <see cref="Quantity.Unit"/>; absent for pieces.</param>
public readonly record struct Flow(string? Supplier, string? Recipient, string Item, Measure? Measure, ClaimKind Kind = ClaimKind.Transfer, string? Unit = null);
