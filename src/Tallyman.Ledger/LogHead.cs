namespace Tallyman.Ledger;

/// <summary>A moment of the log.</summary>
/// <param name="Size">Number of entries.</param>
/// <param name="Leaf">Leaf hash of the last; <see cref="Digest.Empty"/> where there is none.</param>
/// <param name="State">The state after it.</param>
public sealed record LogHead<TState>(long Size, Digest Leaf, TState State);
