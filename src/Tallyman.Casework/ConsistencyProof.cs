namespace Tallyman.Casework;

/// <summary>What a stranger needs to check that the ledger goes on from an older checkpoint.</summary>
/// <param name="OldSize">Entries of the older checkpoint.</param>
/// <param name="Size">Entries now.</param>
/// <param name="Proof">The consistency proof with the newer checkpoint.</param>
/// <param name="Old">The older checkpoint as it was given.</param>
/// <param name="Key">The verifier key that the newer checkpoint is signed with.</param>
public sealed record ConsistencyProof(long OldSize, long Size, string Proof, byte[] Old, string Key);
