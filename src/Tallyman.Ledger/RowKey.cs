namespace Tallyman.Ledger;

/// <summary>What a projected row stands for: a kind of row (<c>claim</c>, <c>document</c>) and its key within the kind.</summary>
/// <param name="Kind">Kind of row.</param>
/// <param name="Key">Key within the kind; at most one row of a key is live at any sequence.</param>
public readonly record struct RowKey(string Kind, string Key);
