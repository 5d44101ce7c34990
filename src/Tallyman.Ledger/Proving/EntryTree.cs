using System.Collections.Immutable;
using System.Numerics;

namespace Tallyman.Ledger.Proving;

/// <summary>
/// The Merkle tree over a log's entries (RFC 6962 section 2.1), computed from the leaf hashes when asked; roots of full
/// tiles of 256 leaves are taken from where they are kept, so that a proof among a million entries needs some thousand
/// hashes only.
/// </summary>
public sealed class EntryTree
{
    /// <summary>Leaves of a full tile (C2SP tlog-tiles).</summary>
    public const int TileSize = 256;

    private readonly Func<long, ImmutableArray<Digest>> _tile;
    private readonly Func<long, Digest?> _tileRoot;
    private readonly Dictionary<long, ImmutableArray<Digest>> _tiles = [];
    private readonly Dictionary<long, Digest> _roots = [];

    /// <summary>A tree.</summary>
    /// <param name="size">Number of leaves.</param>
    /// <param name="tile">Leaf hashes of tile n: 256 of them, in the last tile as many as there are.</param>
    /// <param name="tileRoot">Root of the full tile n where it is kept; null where it has to be computed.</param>
    public EntryTree(long size, Func<long, ImmutableArray<Digest>> tile, Func<long, Digest?>? tileRoot = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        Size = size;
        _tile = tile;
        _tileRoot = tileRoot ?? (_ => null);
    }

    /// <summary>Number of leaves.</summary>
    public long Size { get; }

    /// <summary>A tree over leaf hashes in memory.</summary>
    public static EntryTree Of(ImmutableArray<Digest> leaves) =>
        new(leaves.Length, n => [.. leaves.AsSpan((int)(n * TileSize), (int)Math.Min(TileSize, leaves.Length - (n * TileSize)))]);

    /// <summary>The hash of a leaf.</summary>
    public Digest Leaf(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Size);
        var tile = index / TileSize;
        if (!_tiles.TryGetValue(tile, out var leaves))
        {
            _tiles[tile] = leaves = _tile(tile);
        }

        return leaves[(int)(index % TileSize)];
    }

    /// <summary>The root of the first leaves; of no leaves <see cref="Digest.Empty"/>.</summary>
    public Digest Root(long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        return size == 0 ? Digest.Empty : Root(0, size);
    }

    /// <summary>The audit path of a leaf in the tree of the first <paramref name="size"/> leaves, from the leaf up (RFC 6962 section 2.1.1).</summary>
    public ImmutableArray<Digest> Inclusion(long index, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        var path = ImmutableArray.CreateBuilder<Digest>();
        Path(index, 0, size, path);
        return path.ToImmutable();
    }

    /// <summary>The proof that the tree of the first <paramref name="old"/> leaves is a prefix of that of the first <paramref name="size"/> (RFC 6962 section 2.1.2).</summary>
    public ImmutableArray<Digest> Consistency(long old, long size)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(old);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(old, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, Size);
        var proof = ImmutableArray.CreateBuilder<Digest>();
        if (old > 0 && old < size)
        {
            SubProof(old, 0, size, whole: true, proof);
        }

        return proof.ToImmutable();
    }

    /// <summary>The largest power of two below a number above 1: where a tree is split.</summary>
    internal static long Split(long size) => 1L << (63 - BitOperations.LeadingZeroCount((ulong)(size - 1)));

    private Digest Root(long start, long end)
    {
        if (end - start == 1)
        {
            return Leaf(start);
        }

        if (end - start == TileSize && start % TileSize == 0)
        {
            var tile = start / TileSize;
            if (!_roots.TryGetValue(tile, out var root))
            {
                _roots[tile] = root = _tileRoot(tile) ?? Node(start, end);
            }

            return root;
        }

        return Node(start, end);
    }

    private Digest Node(long start, long end)
    {
        var middle = start + Split(end - start);
        return Digest.Node(Root(start, middle), Root(middle, end));
    }

    private void Path(long index, long start, long end, ImmutableArray<Digest>.Builder path)
    {
        if (end - start == 1)
        {
            return;
        }

        var middle = start + Split(end - start);
        if (index < middle)
        {
            Path(index, start, middle, path);
            path.Add(Root(middle, end));
        }
        else
        {
            Path(index, middle, end, path);
            path.Add(Root(start, middle));
        }
    }

    private void SubProof(long old, long start, long end, bool whole, ImmutableArray<Digest>.Builder proof)
    {
        if (old == end)
        {
            if (!whole)
            {
                proof.Add(Root(start, end));
            }

            return;
        }

        var middle = start + Split(end - start);
        if (old <= middle)
        {
            SubProof(old, start, middle, whole, proof);
            proof.Add(Root(middle, end));
        }
        else
        {
            SubProof(old, middle, end, whole: false, proof);
            proof.Add(Root(start, middle));
        }
    }
}
