namespace Tallyman.Casework;

/// <summary>What a stranger needs to check that one entry stood in the ledger.</summary>
/// <param name="Seq">Sequence of the entry.</param>
/// <param name="Proof">The tlog-proof file (C2SP).</param>
/// <param name="Entry">The entry's bytes.</param>
/// <param name="Key">The verifier key that its checkpoint is signed with.</param>
public sealed record EntryProof(long Seq, string Proof, byte[] Entry, string Key);
