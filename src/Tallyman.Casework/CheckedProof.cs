namespace Tallyman.Casework;

/// <summary>What a file of proof shows.</summary>
/// <param name="Sort"><c>entry</c>, <c>consistency</c> or <c>checkpoint</c>.</param>
/// <param name="Origin">Name of the log.</param>
/// <param name="Size">Entries that the checkpoint covers.</param>
/// <param name="Root">Root of the tree over them, 64 hexadecimal digits.</param>
/// <param name="Key">The key that it was checked with: trust in it comes from elsewhere.</param>
/// <param name="KeyGiven">True where the person named the key; false where it only lay beside the file.</param>
/// <param name="Index">Sequence of the entry, for a proof of one.</param>
/// <param name="OldSize">Size of the older checkpoint, for a consistency proof.</param>
/// <param name="Cosigned">Names of other keys whose signatures stand on the checkpoint; not checked.</param>
public sealed record CheckedProof(string Sort, string Origin, long Size, string Root, string Key, bool KeyGiven, long? Index, long? OldSize, IReadOnlyList<string> Cosigned);
