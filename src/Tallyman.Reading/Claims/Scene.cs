using System.Buffers;
using System.Collections.Immutable;
using Tallyman.Reading.Clauses;
using Tallyman.Reading.Cues;
using Tallyman.Reading.Dates;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <summary>
/// One text while it is read: its tokens and what the passes found in them. Lists are in the order of the text; the
/// arrays give for each token the index of what covers it, −1 for nothing.
/// </summary>
internal sealed class Scene : IDisposable
{
    private readonly int[] _maps;

    private readonly Numbered _numbered;

    public Scene(Knowledge knowledge, Document document, Numbered numbered)
    {
        Knowledge = knowledge;
        Document = document;
        _numbered = numbered;
        _maps = ArrayPool<int>.Shared.Rent(Math.Max(1, Text.Count * 6));
        _maps.AsSpan(0, Text.Count * 6).Fill(-1);
        for (var i = 0; i < Quantities.Length; i++)
        {
            QuantityAt[Quantities[i].Whole.First..Quantities[i].Whole.End].Fill(i);
        }

        for (var i = 0; i < Dates.Length; i++)
        {
            DateAt[Dates[i].Whole.First..Dates[i].Whole.End].Fill(i);
        }
    }

    public Knowledge Knowledge { get; }

    public Document Document { get; }

    public TokenText Text => _numbered.Text;

    public int Count => Text.Count;

    public List<NameMention> Names { get; } = [];

    public List<Trigger> Triggers { get; } = [];

    public List<Cue> Cues { get; } = [];

    public List<Clause> Clauses { get; } = [];

    public Span<QuantityMention> Quantities => _numbered.Quantities;

    public Span<DateMention> Dates => _numbered.Dates;

    public Span<int> NameAt => _maps.AsSpan(0, Count);

    public Span<int> TriggerAt => _maps.AsSpan(Count, Count);

    public Span<int> QuantityAt => _maps.AsSpan(2 * Count, Count);

    public Span<int> DateAt => _maps.AsSpan(3 * Count, Count);

    /// <summary>The connective phrase that covers a token.</summary>
    public Span<int> ConnectiveAt => _maps.AsSpan(4 * Count, Count);

    public Span<int> ClauseAt => _maps.AsSpan(5 * Count, Count);

    public void Dispose() => ArrayPool<int>.Shared.Return(_maps);

    /// <summary>What a token can do in the build of the sentence; none where it is no connective.</summary>
    public ImmutableArray<ConnectiveEntry> Connectives(int token) =>
        ConnectiveAt[token] is >= 0 and var at ? Knowledge.Connectives[at] : [];

    /// <summary>True where the token can be a connective of a class.</summary>
    public bool Is(int token, ConnectiveClass connective)
    {
        foreach (var entry in Connectives(token))
        {
            if (entry.Class == connective)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All features that a token can have.</summary>
    public Features FeaturesOf(int token) => Knowledge.Pack.Lexicon.AllFeatures(Text.Tokens[token].Form);

    /// <summary>The cues of a class inside a range of tokens.</summary>
    public bool TryCue(CueClass cue, int first, int end, out Cue found)
    {
        for (var i = FirstCueFrom(first); i < Cues.Count && Cues[i].Range.First < end; i++)
        {
            if (Cues[i].Entry.Class == cue)
            {
                found = Cues[i];
                return true;
            }
        }

        found = default;
        return false;
    }

    /// <summary>Names that say something in the sentence at hand: no sides of what is said.</summary>
    public List<TokenRange> Speaking { get; } = [];

    /// <summary>True where a cue of the class covers the token.</summary>
    public bool InCue(CueClass cue, int token)
    {
        const int Longest = 6;
        for (var i = FirstCueFrom(token - Longest); i < Cues.Count && Cues[i].Range.First <= token; i++)
        {
            if (Cues[i].Entry.Class == cue && Cues[i].Range.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Index of the first cue at or behind a token.</summary>
    public int FirstCueFrom(int token)
    {
        int from = 0, to = Cues.Count;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (Cues[middle].Range.First < token)
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
