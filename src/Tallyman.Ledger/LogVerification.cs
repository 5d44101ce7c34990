using System.Collections.Immutable;

namespace Tallyman.Ledger;

/// <summary>What a replay of a log found.</summary>
/// <param name="Entries">Entries replayed, up to the first that does not hold.</param>
/// <param name="Rows">Projected rows compared.</param>
/// <param name="Objects">SHA-256 of each object that the entries name.</param>
/// <param name="Head">Leaf hash of the last sound entry.</param>
/// <param name="Faults">What does not hold; the first of each sort.</param>
/// <param name="Tree">The tree over the sound entries.</param>
/// <param name="Keys">The keys that the entries brought in.</param>
public sealed record LogVerification(long Entries, long Rows, IReadOnlySet<string> Objects, Digest Head, ImmutableArray<LogFault> Faults, Proving.EntryTree Tree, ImmutableArray<Proving.VerifierKey> Keys);

/// <summary>One thing that does not hold.</summary>
/// <param name="Where">Entry, row or file.</param>
/// <param name="What">What is wrong with it, without a full stop.</param>
public sealed record LogFault(string Where, string What);
