using System.Buffers.Binary;
using System.Globalization;

namespace Tallyman.Ledger.Proving;

/// <summary>A log as static files in the layout of C2SP tlog-tiles: <c>checkpoint</c>, <c>tile/L/N</c>, <c>tile/entries/N</c>.</summary>
public static class TileExport
{
    /// <summary>The path of a tile below <c>tile/</c>: groups of three digits, all but the last with a leading x; the width where it is partial.</summary>
    public static string PathOf(string level, long n, int width)
    {
        var path = (n % 1000).ToString("000", CultureInfo.InvariantCulture);
        for (n /= 1000; n > 0; n /= 1000)
        {
            path = string.Create(CultureInfo.InvariantCulture, $"x{n % 1000:000}/{path}");
        }

        return width == EntryTree.TileSize ? $"tile/{level}/{path}" : string.Create(CultureInfo.InvariantCulture, $"tile/{level}/{path}.p/{width}");
    }

    /// <summary>Writes bundles and tiles of the first entries into a folder; the checkpoint is the caller's, last.</summary>
    /// <param name="folder">Where to; made where absent.</param>
    /// <param name="entries">The entries in their order.</param>
    /// <param name="cancellation">Stops between two tiles.</param>
    /// <returns>The root of the tree over the entries.</returns>
    public static Digest Write(string folder, IEnumerable<LedgerEntry> entries, CancellationToken cancellation = default)
    {
        // levels[l] holds the hashes of the tile at level l that is not full yet; full tiles are written and hashed upwards.
        var levels = new List<List<Digest>> { new(EntryTree.TileSize) };
        var counts = new List<long> { 0 };
        using var bundle = new MemoryStream();
        long size = 0;
        Span<byte> length = stackalloc byte[2];
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(length, checked((ushort)entry.Bytes.Length));
            bundle.Write(length);
            bundle.Write(entry.Bytes.Span);
            levels[0].Add(entry.Leaf);
            size++;
            if (levels[0].Count == EntryTree.TileSize)
            {
                cancellation.ThrowIfCancellationRequested();
                Save(folder, PathOf("entries", counts[0], EntryTree.TileSize), bundle.GetBuffer().AsSpan(0, (int)bundle.Length));
                bundle.SetLength(0);
                Carry(folder, levels, counts);
            }
        }

        if (levels[0].Count > 0)
        {
            Save(folder, PathOf("entries", counts[0], levels[0].Count), bundle.GetBuffer().AsSpan(0, (int)bundle.Length));
        }

        for (var level = 0; level < levels.Count; level++)
        {
            if (levels[level].Count > 0)
            {
                Save(folder, PathOf(level.ToString(CultureInfo.InvariantCulture), counts[level], levels[level].Count), Bytes(levels[level]));
            }
        }

        return size == 0 ? Digest.Empty : Root(levels);
    }

    private static void Carry(string folder, List<List<Digest>> levels, List<long> counts)
    {
        for (var level = 0; level < levels.Count && levels[level].Count == EntryTree.TileSize; level++)
        {
            Save(folder, PathOf(level.ToString(CultureInfo.InvariantCulture), counts[level], EntryTree.TileSize), Bytes(levels[level]));
            if (level + 1 == levels.Count)
            {
                levels.Add(new List<Digest>(EntryTree.TileSize));
                counts.Add(0);
            }

            levels[level + 1].Add(RootOf(levels[level], 0, levels[level].Count));
            levels[level].Clear();
            counts[level]++;
        }
    }

    /// <summary>The partial tiles are the right edge of the tree, the highest one its left-most and largest part.</summary>
    private static Digest Root(List<List<Digest>> levels)
    {
        Digest? right = null;
        for (var level = 0; level < levels.Count; level++)
        {
            // Whole subtrees of one size from left to right, the smaller rest of the lower levels after them.
            var hashes = levels[level].ToList();
            var end = hashes.Count;
            while (end > 0)
            {
                var width = (int)((uint)end & (~(uint)end + 1));
                var subtree = RootOf(hashes, end - width, end);
                right = right is { } r ? Digest.Node(subtree, r) : subtree;
                end -= width;
            }
        }

        return right!.Value;
    }

    private static Digest RootOf(List<Digest> hashes, int start, int end)
    {
        if (end - start == 1)
        {
            return hashes[start];
        }

        var middle = start + (int)EntryTree.Split(end - start);
        return Digest.Node(RootOf(hashes, start, middle), RootOf(hashes, middle, end));
    }

    private static byte[] Bytes(List<Digest> hashes)
    {
        var bytes = new byte[hashes.Count * Digest.Length];
        for (var i = 0; i < hashes.Count; i++)
        {
            hashes[i].CopyTo(bytes.AsSpan(i * Digest.Length));
        }

        return bytes;
    }

    private static void Save(string folder, string path, ReadOnlySpan<byte> bytes)
    {
        var full = Path.Combine(folder, path.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var file = new FileStream(full, FileMode.Create, FileAccess.Write);
        file.Write(bytes);
    }
}
