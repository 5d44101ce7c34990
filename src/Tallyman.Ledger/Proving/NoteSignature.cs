using System.Collections.Immutable;

namespace Tallyman.Ledger.Proving;

/// <summary>One signature line of a note.</summary>
/// <param name="Name">Name of the key.</param>
/// <param name="KeyId">Id of the key.</param>
/// <param name="Bytes">What follows the id.</param>
public sealed record NoteSignature(string Name, uint KeyId, ImmutableArray<byte> Bytes);
