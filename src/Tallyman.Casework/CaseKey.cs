using NodaTime;

namespace Tallyman.Casework;

/// <summary>A key that signs the checkpoints of a case from its entry on.</summary>
/// <param name="Seq">Sequence of its entry.</param>
/// <param name="Time">When it was entered.</param>
/// <param name="Author">Whose it is.</param>
/// <param name="Key">The verifier key (C2SP signed-note).</param>
public sealed record CaseKey(long Seq, Instant Time, string Author, string Key);
