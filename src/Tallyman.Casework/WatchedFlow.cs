namespace Tallyman.Casework;

/// <summary>A flow that a case is about; what is absent may be anything.</summary>
/// <param name="Supplier">Who gives.</param>
/// <param name="Recipient">Who receives.</param>
/// <param name="Item">Key of the item.</param>
public sealed record WatchedFlow(string? Supplier, string? Recipient, string? Item);
