using System.Collections.Immutable;

namespace Tallyman.Capture.Copies;

/// <summary>
/// What is kept of a text to find its copies: the least values of many hash functions over its shingles (Broder 1997) and the
/// number of them. Two sketches agree in about as many places as the texts share shingles.
/// </summary>
/// <param name="Minima">One value a hash function.</param>
/// <param name="Shingles">Number of distinct shingles.</param>
public sealed record TextSketch(ImmutableArray<uint> Minima, int Shingles)
{
    /// <summary>Estimated share of shingles that two texts have in common, of all that either has (Jaccard).</summary>
    public double Resemblance(TextSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (Shingles == 0 || other.Shingles == 0)
        {
            return 0;
        }

        var equal = 0;
        for (var i = 0; i < Minima.Length; i++)
        {
            equal += Minima[i] == other.Minima[i] ? 1 : 0;
        }

        return (double)equal / Minima.Length;
    }

    /// <summary>Estimated share of the shorter text's shingles that the other has too: near 1 for a text that was cut, or grew a frame.</summary>
    public double Containment(TextSketch other)
    {
        var resemblance = Resemblance(other);
        var shared = resemblance / (1 + resemblance) * ((double)Shingles + other.Shingles);
        return Math.Min(1, shared / Math.Max(1, Math.Min(Shingles, other.Shingles)));
    }
}
