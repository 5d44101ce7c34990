using System.Collections.Immutable;

namespace Tallyman.Capture;

/// <summary>
/// The map from a text back to what it was read from. It is a list of runs in the order of the text; characters that
/// stand in no run (a line break between two paragraphs) were added by the extractor.
/// </summary>
/// <param name="Runs">In the order of the text, not overlapping.</param>
public sealed record SourceMap(ImmutableArray<SourceRun> Runs)
{
    /// <summary>Nothing is mapped.</summary>
    public static SourceMap Empty { get; } = new([]);

    /// <summary>
    /// Where a span stands: one place for each run that it touches, in the order of the text. In a run that was copied
    /// letter for letter the bytes are exact; in another they are those of the whole run.
    /// </summary>
    /// <param name="span">A span of the text.</param>
    /// <param name="bytes">The document's bytes; may be empty, then each place is its whole run.</param>
    public ImmutableArray<SourcePlace> Locate(TextSpan span, ReadOnlySpan<byte> bytes)
    {
        var places = ImmutableArray.CreateBuilder<SourcePlace>();
        for (var i = FirstTouching(span.Start); i < Runs.Length && Runs[i].Span.Start < span.End; i++)
        {
            places.Add(Runs[i].Narrow(span, bytes));
        }

        return places.DrainToImmutable();
    }

    private int FirstTouching(int codePoint)
    {
        int from = 0, to = Runs.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Runs[middle].Span.End <= codePoint)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }
}
