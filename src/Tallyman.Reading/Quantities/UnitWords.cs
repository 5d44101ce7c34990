using System.Collections.Concurrent;
using System.Globalization;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>The units of a pack, found by the tokens before or behind a number.</summary>
internal sealed class UnitWords
{
    private readonly ConcurrentDictionary<(string Unit, string Per), string> _compound = new();
    private readonly UnitWord[] _words;
    private readonly PhraseTrie _after;
    private readonly PhraseTrie _before;

    private UnitWords(UnitWord[] words, PhraseTrie after, PhraseTrie before)
    {
        _words = words;
        _after = after;
        _before = before;
    }

    /// <summary>Reads <c>units.tsv</c>: <c>lemma code pos irregular phrase kind unit place factor</c>.</summary>
    public static UnitWords From(Pack pack)
    {
        var words = new List<UnitWord>();
        var after = new PhraseTrie(pack.Lexicon);
        var before = new PhraseTrie(pack.Lexicon);
        foreach (var row in pack.Tables["units.tsv"].Rows)
        {
            var place = UnitPlace.After;
            var factor = 1m;
            if (!Term.TryParse<UnitKind>(row["kind"], out var kind)
                || (row["place"].Length > 0 && !Term.TryParse(row["place"], out place))
                || (row["factor"].Length > 0 && !decimal.TryParse(row["factor"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out factor)))
            {
                continue;
            }

            var phrase = row["phrase"].Length > 0 ? row["phrase"] : "~" + row["lemma"];
            if (place is not UnitPlace.Before and not UnitPlace.GluedBefore)
            {
                after.Add(phrase, words.Count);
            }

            if (place is not UnitPlace.After and not UnitPlace.Glued)
            {
                before.Add(phrase, words.Count);
            }

            words.Add(new UnitWord(kind, row["unit"], place, factor));
        }

        return new UnitWords([.. words], after, before);
    }

    /// <summary>The unit that begins at a token behind a number; absent where there is none.</summary>
    public UnitWord? After(ReadOnlySpan<Token> tokens, out int length)
    {
        var index = _after.Match(tokens, out length);
        var word = index < 0 ? null : _words[index];
        return word is { Place: UnitPlace.Glued } && !tokens[0].IsGlued ? null : word;
    }

    /// <summary>The currency that begins at a token and ends at a number; absent where there is none.</summary>
    public UnitWord? Before(ReadOnlySpan<Token> tokens, out int length)
    {
        var index = _before.Match(tokens, out length);
        var word = index < 0 ? null : _words[index];
        if (word is null || length >= tokens.Length || (length == 2 && tokens[1].Kind == TokenKind.Mark && !tokens[1].IsGlued))
        {
            // 'a $250 million' is no A$.
            return null;
        }

        ref readonly var next = ref tokens[length];
        var number = next.Kind == TokenKind.Digits || (next.Mark is '-' && length + 1 < tokens.Length && tokens[length + 1].Kind == TokenKind.Digits);
        return number && (word.Place != UnitPlace.GluedBefore || next.IsGlued) ? word : null;
    }

    /// <summary>Code of a unit per another, one string for each pair; <c>per-day</c> where the first is empty.</summary>
    public string Compound(string unit, string per) =>
        _compound.GetOrAdd((unit, per), static p => p.Unit.Length == 0 ? "per-" + p.Per : $"{p.Unit}-per-{p.Per}");
}
