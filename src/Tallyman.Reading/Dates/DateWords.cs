using System.Globalization;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Dates;

/// <summary>The words of dates of a pack. A form can do several things (<c>до</c>: until, or to), so that it is asked for each.</summary>
internal sealed class DateWords
{
    private readonly DateWord[][] _byForm;
    private readonly PhraseTrie _phrases;
    private readonly List<DateWord> _values;

    private DateWords(DateWord[][] byForm, PhraseTrie phrases, List<DateWord> values)
    {
        _byForm = byForm;
        _phrases = phrases;
        _values = values;
    }

    /// <summary>Reads <c>dates.tsv</c>: <c>lemma code pos irregular phrase kind value</c>.</summary>
    public static DateWords From(Pack pack)
    {
        var lexicon = pack.Lexicon;
        var byLemma = new Dictionary<int, List<DateWord>>();
        var byForm = new DateWord[lexicon.Count][];
        var phrases = new PhraseTrie(lexicon);
        var values = new List<DateWord>();
        foreach (var row in pack.Tables["dates.tsv"].Rows)
        {
            var value = 0;
            if (!Term.TryParse<DateKind>(row["kind"], out var kind) || (row["value"].Length > 0 && !int.TryParse(row["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value)))
            {
                continue;
            }

            var word = new DateWord(kind, value);
            var words = PhraseWords.Of(row["phrase"]);
            if (words.Count > 1)
            {
                phrases.Add(row["phrase"], values.Count);
                values.Add(word);
                // So that the walk tries a date where the phrase begins.
                Add(byForm, lexicon.FindFolded(words[0].Text), default);
            }
            else if (words.Count == 1)
            {
                Add(byForm, lexicon.FindFolded(words[0].Text), word);
            }
            else if (lexicon.Find(row["lemma"]) is >= 0 and var lemma)
            {
                (byLemma.TryGetValue(lemma, out var list) ? list : byLemma[lemma] = []).Add(word);
            }
        }

        for (var form = 0; form < byForm.Length; form++)
        {
            foreach (var reading in lexicon.Readings(form))
            {
                if (reading.Part is PartOfSpeech.Date or PartOfSpeech.Adjective && byLemma.TryGetValue(reading.Lemma, out var list))
                {
                    foreach (var word in list)
                    {
                        Add(byForm, form, word);
                    }
                }
            }
        }

        return new DateWords(byForm, phrases, values);
    }

    /// <summary>True where the token does this in a date, by one word.</summary>
    public bool Is(in Token token, DateKind kind, out int value)
    {
        value = 0;
        if (token.Kind != TokenKind.Word || token.Form < 0 || token.Form >= _byForm.Length || _byForm[token.Form] is not { } words)
        {
            return false;
        }

        foreach (var word in words)
        {
            if (word.Kind == kind)
            {
                value = word.Value;
                return true;
            }
        }

        return false;
    }

    /// <summary>True where the token does anything in a date.</summary>
    public bool Has(in Token token) => token.Form >= 0 && token.Kind == TokenKind.Word && _byForm[token.Form] is not null;

    /// <summary>What the tokens' first words do by a phrase or, failing that, one word of this kind; the number of tokens, 0 where nothing.</summary>
    public int Match(ReadOnlySpan<Token> tokens, DateKind kind, out int value)
    {
        value = 0;
        if (tokens.IsEmpty)
        {
            return 0;
        }

        var index = _phrases.Match(tokens, out var length);
        if (index >= 0 && _values[index].Kind == kind)
        {
            value = _values[index].Value;
            return length;
        }

        return Is(tokens[0], kind, out value) ? 1 : 0;
    }

    private static void Add(DateWord[][] byForm, int form, DateWord word)
    {
        var known = byForm[form] ?? [];
        if (!known.Contains(word))
        {
            byForm[form] = [.. known, word];
        }
    }
}
