using Tallyman.Data;

namespace Tallyman.Reading.Packs;

/// <summary>
/// Makes the lexicon of a pack from its tables. Any table adds its words by these columns:
/// <list type="bullet">
/// <item><c>lemma</c>: a word, or several with spaces between them.</item>
/// <item><c>code</c>: a paradigm of <c>paradigms.tsv</c> that gives the word's forms; empty: it does not change.</item>
/// <item><c>irregular</c>: further forms with their features, <c>form=gen.pl; form=dat.pl</c>.</item>
/// <item><c>pos</c>: part of speech where there is no code.</item>
/// <item><c>phrase</c>: words in the very forms in which they stand; <c>~word</c> stands for any form of that word.</item>
/// </list>
/// </summary>
internal static class PackLexicon
{
    /// <summary>Builds the lexicon of all tables; further words are added without readings, as phrases of other tables need them.</summary>
    public static Lexicon Build(PackTables tables, bool cyrillic, IEnumerable<string> words, Lexicon? over, ICollection<DataProblem> problems)
    {
        var lexicon = new LexiconBuilder(cyrillic, over);
        var paradigms = Paradigms.Read(tables["paradigms.tsv"], problems);
        foreach (var table in tables.All)
        {
            if (table.Columns.Contains("lemma"))
            {
                foreach (var row in table.Rows)
                {
                    AddLemma(lexicon, paradigms, row, problems);
                }
            }

            if (table.Columns.Contains("phrase"))
            {
                foreach (var row in table.Rows)
                {
                    AddWords(lexicon, row["phrase"]);
                }
            }
        }

        foreach (var phrase in words)
        {
            AddWords(lexicon, phrase);
        }

        return lexicon.Build();
    }

    private static void AddLemma(LexiconBuilder lexicon, Paradigms paradigms, TsvRow row, ICollection<DataProblem> problems)
    {
        var lemma = row["lemma"];
        if (lemma.Length == 0)
        {
            return;
        }

        var code = row["code"];
        if (lemma.Contains(' ', StringComparison.Ordinal))
        {
            AddWords(lexicon, lemma);
            return;
        }

        if (code.Length > 0 && !paradigms.Has(code))
        {
            problems.Add(row.Problem("code", $"'{code}' is no code of paradigms.tsv."));
            return;
        }

        if (code.Length > 0 && !paradigms.Fits(lemma, code))
        {
            problems.Add(row.Problem("code", $"No ending of '{code}' fits '{lemma}'."));
            return;
        }

        var part = PartOfSpeech.Other;
        if (row["pos"] is { Length: > 0 } name && !Term.TryParse(name, out part))
        {
            problems.Add(row.Problem("pos", $"'{name}' is none of {string.Join(' ', Paradigms.PartNames)}."));
            return;
        }

        var id = code.Length > 0 ? paradigms.AddForms(lexicon, lemma, code) : lexicon.Form(lemma);
        if (code.Length == 0)
        {
            lexicon.Reading(lemma, new FormReading(id, Features.None, part));
        }
        else if (part == PartOfSpeech.Other)
        {
            part = paradigms.PartOf(code);
        }

        foreach (var form in row.List("irregular"))
        {
            var cut = form.IndexOf('=', StringComparison.Ordinal);
            var marks = cut < 0 ? string.Empty : form[(cut + 1)..];
            foreach (var alternative in marks.Split('|'))
            {
                if (!FeatureNames.TryParse(alternative, out var features))
                {
                    problems.Add(row.Problem("irregular", $"'{alternative}' holds a name that is none of {FeatureNames.All}."));
                    continue;
                }

                lexicon.Reading((cut < 0 ? form : form[..cut]).Trim(), new FormReading(id, features, part));
            }
        }
    }

    private static void AddWords(LexiconBuilder lexicon, string phrase)
    {
        foreach (var word in PhraseWords.Of(phrase))
        {
            lexicon.Form(word.Text);
        }
    }
}
