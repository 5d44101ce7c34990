namespace Tallyman.Workspace.Flows;

/// <summary>
/// What a page shows as one flow: an item from a supplier to a recipient in one unit, under all its measures and with
/// what could have been held. Its address holds the four in their order, <c>-</c> for one that is unknown.
/// </summary>
/// <param name="Supplier">Who gives; absent where unknown.</param>
/// <param name="Recipient">Who receives; absent where unknown.</param>
/// <param name="Item">Key of the item.</param>
/// <param name="Unit">Unit; absent for pieces.</param>
public readonly record struct FlowKey(string? Supplier, string? Recipient, string Item, string? Unit)
{
    /// <summary>The key of a tally's flow.</summary>
    public static FlowKey Of(Flow flow) => new(flow.Supplier, flow.Recipient, flow.Item, flow.Unit);

    /// <summary>Address of its page.</summary>
    public string Address => $"/flows/{Part(Supplier)}/{Part(Recipient)}/{Part(Item)}/{Part(Unit)}";

    /// <summary>The key of an address's parts.</summary>
    public static FlowKey Parse(string supplier, string recipient, string item, string unit) =>
        new(Read(supplier), Read(recipient), item, Read(unit));

    private static string Part(string? part) => part is null ? "-" : Uri.EscapeDataString(part);

    private static string? Read(string part) => part == "-" ? null : part;
}
