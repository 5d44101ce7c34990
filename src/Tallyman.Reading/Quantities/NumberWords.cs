using System.Globalization;
using Tallyman.Data;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>The number words of a pack, found by form. Rows with a phrase of several words are found by their tokens.</summary>
internal sealed class NumberWords
{
    private readonly NumberWord[] _words;
    private readonly ushort[] _byForm;
    private readonly ushort[] _ordinals;
    private readonly PhraseTrie _phrases;

    private NumberWords(NumberWord[] words, ushort[] byForm, ushort[] ordinals, PhraseTrie phrases)
    {
        _words = words;
        _byForm = byForm;
        _ordinals = ordinals;
        _phrases = phrases;
    }

    /// <summary>Reads <c>numbers.tsv</c>: <c>lemma code pos irregular phrase kind value low high</c>.</summary>
    public static NumberWords From(Pack pack)
    {
        var words = new List<NumberWord> { default };
        var lexicon = pack.Lexicon;
        var byForm = new ushort[lexicon.Count];
        var ordinals = new ushort[lexicon.Count];
        var lemmas = new Dictionary<(int Lemma, bool Ordinal), ushort>();
        var phrases = new PhraseTrie(lexicon);
        foreach (var row in pack.Tables["numbers.tsv"].Rows)
        {
            if (!TryRead(row, out var word))
            {
                continue;
            }

            var index = (ushort)words.Count;
            words.Add(word);
            if (row["phrase"].Length > 0)
            {
                phrases.Add(row["phrase"], index);
            }
            else if (lexicon.Find(row["lemma"]) is >= 0 and var lemma)
            {
                lemmas.TryAdd((lemma, word.Kind == NumberKind.Ordinal), index);
            }
        }

        for (var form = 0; form < byForm.Length; form++)
        {
            foreach (var reading in lexicon.Readings(form))
            {
                if (lemmas.TryGetValue((reading.Lemma, reading.Part == PartOfSpeech.Ordinal), out var index))
                {
                    ref var slot = ref (reading.Part == PartOfSpeech.Ordinal ? ordinals : byForm)[form];
                    slot = slot == 0 ? index : slot;
                }
            }
        }

        return new NumberWords([.. words], byForm, ordinals, phrases);
    }

    /// <summary>What a form does in a number; <see cref="NumberKind.None"/> for other words. Cardinals and counts before ordinals.</summary>
    public NumberWord this[int form] => form < 0 ? default : _words[_byForm[form] != 0 ? _byForm[form] : _ordinals[form]];

    /// <summary>What a token does in a number: marks do nothing.</summary>
    public NumberWord Of(in Token token) => token.Kind == TokenKind.Word ? this[token.Form] : default;

    /// <summary>The ordinal that a form is, also where it is a cardinal noun too (<c>third</c>).</summary>
    public bool TryOrdinal(int form, out decimal rank)
    {
        rank = form >= 0 && _ordinals[form] != 0 ? _words[_ordinals[form]].Value : 0;
        return rank > 0;
    }

    /// <summary>The phrase of several words that begins the tokens.</summary>
    public NumberWord Phrase(ReadOnlySpan<Token> tokens, out int length)
    {
        var index = _phrases.Match(tokens, out length);
        return index < 0 ? default : _words[index];
    }

    private static bool TryRead(TsvRow row, out NumberWord word)
    {
        word = default;
        if (!Term.TryParse<NumberKind>(row["kind"], out var kind) || !TryNumber(row["value"], out var value) || !TryNumber(row["low"], out var low) || !TryNumber(row["high"], out var high))
        {
            return false;
        }

        word = new NumberWord(kind, value, low, high);
        return true;
    }

    private static bool TryNumber(string cell, out decimal value)
    {
        value = 0;
        if (cell.StartsWith("1/", StringComparison.Ordinal) && decimal.TryParse(cell.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var under) && under > 0)
        {
            value = 1 / under;
            return true;
        }

        return cell.Length == 0 || decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value);
    }
}
