namespace Tallyman.Ledger;

/// <summary>
/// What an entry does to a projected row: the live row of the key, if any, ends; where <see cref="Body"/> is given a
/// new one begins. At most one change of a key in one entry.
/// </summary>
/// <param name="Row">Which row.</param>
/// <param name="Body">Canonical JSON of the new row; absent where the row only ends.</param>
/// <param name="Content">Sequence of the entry that holds the row's content, where the body leaves it there.</param>
public sealed record RowChange(RowKey Row, string? Body, long? Content = null);
