namespace Tallyman.Casework;

/// <summary>Decisions about a claim that a new reading, or a changed row, no longer has: to be decided again.</summary>
/// <param name="Claim">The claim as it was, with its decisions.</param>
/// <param name="Since">Sequence of the entry that it could not follow.</param>
public sealed record LooseDecision(CaseClaim Claim, long Since);
