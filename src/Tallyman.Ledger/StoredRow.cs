namespace Tallyman.Ledger;

/// <summary>A projected row as stored; never changed but for the end.</summary>
/// <param name="Row">Which row.</param>
/// <param name="Made">Sequence of the entry that made it.</param>
/// <param name="Ended">Sequence of the entry that ended it; absent while it is live.</param>
/// <param name="Content">Sequence of the entry that holds its content.</param>
/// <param name="Body">Canonical JSON.</param>
public sealed record StoredRow(RowKey Row, long Made, long? Ended, long? Content, string Body);
