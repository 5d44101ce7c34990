using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Tallyman.Capture.Copies;

/// <summary>
/// Finds texts that are copies of each other, in time linear in their number: each sketch is cut into bands, and only texts that
/// agree in a whole band are compared (Indyk and Motwani 1998). Texts are added one by one; what was added is never compared anew.
/// </summary>
public sealed class CopyIndex
{
    private readonly CopyThresholds _thresholds;
    private readonly List<(string Id, TextSketch Sketch)> _texts = [];
    private readonly Dictionary<ulong, List<int>> _bands = [];

    /// <summary>An empty index.</summary>
    public CopyIndex(CopyThresholds? thresholds = null) => _thresholds = thresholds ?? CopyThresholds.Default;

    /// <summary>Number of texts.</summary>
    public int Count => _texts.Count;

    /// <summary>Adds a text and gives those before it that are copies of it, in the order in which they were added.</summary>
    public ImmutableArray<Copy> Add(string id, TextSketch sketch)
    {
        ArgumentNullException.ThrowIfNull(sketch);
        var number = _texts.Count;
        _texts.Add((id, sketch));
        if (sketch.Shingles < _thresholds.LeastShingles)
        {
            return [];
        }

        var near = new SortedSet<int>();
        for (var band = 0; band < sketch.Minima.Length / _thresholds.BandRows; band++)
        {
            ref var texts = ref CollectionsMarshal.GetValueRefOrAddDefault(_bands, BandKey(sketch, band), out _);
            texts ??= [];
            // A band that very many share (a frame of a site) tells nothing: the others decide.
            foreach (var other in texts.Count <= _thresholds.MostInBand ? texts : texts[^_thresholds.MostInBand..])
            {
                near.Add(other);
            }

            texts.Add(number);
        }

        var copies = ImmutableArray.CreateBuilder<Copy>();
        foreach (var other in near)
        {
            var (otherId, otherSketch) = _texts[other];
            var copy = new Copy(otherId, sketch.Resemblance(otherSketch), sketch.Containment(otherSketch));
            if (_thresholds.IsCopy(copy))
            {
                copies.Add(copy);
            }
        }

        return copies.DrainToImmutable();
    }

    private ulong BandKey(TextSketch sketch, int band)
    {
        var hash = 0xCBF29CE484222325UL ^ (ulong)band;
        foreach (var value in sketch.Minima.AsSpan(band * _thresholds.BandRows, _thresholds.BandRows))
        {
            hash = (hash ^ value) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
        }

        return hash;
    }
}
