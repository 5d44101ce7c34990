namespace Tallyman.Ledger.Proving;

/// <summary>Checks of proofs against roots, by anyone who has no tree (RFC 9162 sections 2.1.3.2 and 2.1.4.2).</summary>
public static class TreeProof
{
    /// <summary>True where the path leads from the leaf at an index to the root of a tree of that size.</summary>
    public static bool Includes(Digest leaf, long index, long size, ReadOnlySpan<Digest> path, Digest root)
    {
        if (index < 0 || index >= size)
        {
            return false;
        }

        var (fn, sn) = (index, size - 1);
        var r = leaf;
        foreach (var p in path)
        {
            if (sn == 0)
            {
                return false;
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                r = Digest.Node(p, r);
                while ((fn & 1) == 0 && fn != 0)
                {
                    fn >>= 1;
                    sn >>= 1;
                }
            }
            else
            {
                r = Digest.Node(r, p);
            }

            fn >>= 1;
            sn >>= 1;
        }

        return sn == 0 && r == root;
    }

    /// <summary>True where the proof shows that the tree of the old size and root is a prefix of that of the new size and root.</summary>
    public static bool Extends(long oldSize, Digest oldRoot, long newSize, Digest newRoot, ReadOnlySpan<Digest> proof)
    {
        if (oldSize < 0 || oldSize > newSize)
        {
            return false;
        }

        if (oldSize == newSize)
        {
            return proof.IsEmpty && oldRoot == newRoot;
        }

        if (oldSize == 0)
        {
            return proof.IsEmpty && oldRoot == Digest.Empty;
        }

        if (proof.IsEmpty)
        {
            return false;
        }

        var (fn, sn) = (oldSize - 1, newSize - 1);
        while ((fn & 1) == 1)
        {
            fn >>= 1;
            sn >>= 1;
        }

        // Where the old size is a power of two its root is the first node of the proof and is left out of it.
        Digest first;
        if ((oldSize & (oldSize - 1)) == 0)
        {
            first = oldRoot;
        }
        else
        {
            first = proof[0];
            proof = proof[1..];
        }

        var (fr, sr) = (first, first);
        foreach (var c in proof)
        {
            if (sn == 0)
            {
                return false;
            }

            if ((fn & 1) == 1 || fn == sn)
            {
                fr = Digest.Node(c, fr);
                sr = Digest.Node(c, sr);
                while ((fn & 1) == 0 && fn != 0)
                {
                    fn >>= 1;
                    sn >>= 1;
                }
            }
            else
            {
                sr = Digest.Node(sr, c);
            }

            fn >>= 1;
            sn >>= 1;
        }

        return sn == 0 && fr == oldRoot && sr == newRoot;
    }
}
