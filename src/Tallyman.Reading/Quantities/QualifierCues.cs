using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>The words that bound a number, found by the tokens at which they begin.</summary>
internal sealed class QualifierCues
{
    private readonly List<(Qualifier Qualifier, QualifierPlace Place)> _cues = [];
    private readonly PhraseTrie _before;
    private readonly PhraseTrie _after;

    private QualifierCues(Lexicon lexicon)
    {
        _before = new PhraseTrie(lexicon);
        _after = new PhraseTrie(lexicon);
    }

    /// <summary>Reads <c>qualifiers.tsv</c>: <c>phrase place qualifier</c>.</summary>
    public static QualifierCues From(Pack pack)
    {
        var cues = new QualifierCues(pack.Lexicon);
        foreach (var row in pack.Tables["qualifiers.tsv"].Rows)
        {
            var qualifier = Qualifier.Exact;
            if (!Term.TryParse<QualifierPlace>(row["place"], out var place) || (row["qualifier"].Length > 0 && !Term.TryParse(row["qualifier"], out qualifier)))
            {
                continue;
            }

            if (place != QualifierPlace.After)
            {
                cues._before.Add(row["phrase"], cues._cues.Count);
            }

            if (place is QualifierPlace.After or QualifierPlace.Both)
            {
                cues._after.Add(row["phrase"], cues._cues.Count);
            }

            cues._cues.Add((qualifier, place));
        }

        return cues;
    }

    /// <summary>The cue that begins the tokens and can stand before a number (or is none, or lies between); false where there is none.</summary>
    public bool TryBefore(ReadOnlySpan<Token> tokens, out Qualifier qualifier, out QualifierPlace place, out int length) =>
        Try(_before, tokens, out qualifier, out place, out length);

    /// <summary>The cue that begins the tokens and can stand behind a number; false where there is none.</summary>
    public bool TryAfter(ReadOnlySpan<Token> tokens, out Qualifier qualifier, out int length) =>
        Try(_after, tokens, out qualifier, out _, out length);

    private bool Try(PhraseTrie phrases, ReadOnlySpan<Token> tokens, out Qualifier qualifier, out QualifierPlace place, out int length)
    {
        var index = phrases.Match(tokens, out length);
        (qualifier, place) = index < 0 ? default : _cues[index];
        return index >= 0;
    }
}
