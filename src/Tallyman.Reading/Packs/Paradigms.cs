using Tallyman.Data;

namespace Tallyman.Reading.Packs;

/// <summary>
/// The paradigms of a language: a code is a list of endings, each with what is cut off the dictionary form before it
/// and the features that it marks (<c>docs/packs.md</c>).
/// </summary>
internal sealed class Paradigms
{
    private readonly Dictionary<string, Paradigm> _byCode = new(StringComparer.Ordinal);

    /// <summary>Names of the parts of speech, as packs write them.</summary>
    public static IEnumerable<string> PartNames => Term.All<PartOfSpeech>();

    /// <summary>Reads <c>paradigms.tsv</c>.</summary>
    public static Paradigms Read(TsvTable table, ICollection<DataProblem> problems)
    {
        var paradigms = new Paradigms();
        foreach (var row in table.Rows)
        {
            if (!Term.TryParse<PartOfSpeech>(row["pos"], out var part))
            {
                problems.Add(row.Problem("pos", $"'{row["pos"]}' is none of {string.Join(' ', PartNames)}."));
                continue;
            }

            if (!paradigms._byCode.TryGetValue(row["code"], out var paradigm))
            {
                paradigms._byCode.Add(row["code"], paradigm = new Paradigm(part, []));
            }

            if (paradigm.Part != part)
            {
                problems.Add(row.Problem("pos", $"The code '{row["code"]}' has another part of speech in a row above."));
            }

            foreach (var alternative in row["features"].Split('|'))
            {
                if (!FeatureNames.TryParse(alternative, out var features))
                {
                    problems.Add(row.Problem("features", $"'{alternative}' holds a name that is none of {FeatureNames.All}."));
                    continue;
                }

                paradigm.Endings.Add(new Ending(row["strip"], row["ending"], features));
            }
        }

        return paradigms;
    }

    /// <summary>True where the code stands in the table.</summary>
    public bool Has(string code) => _byCode.ContainsKey(code);

    /// <summary>Part of speech of a code's forms.</summary>
    public PartOfSpeech PartOf(string code) => _byCode[code].Part;

    /// <summary>Adds all forms of a lemma to a lexicon; gives the lemma's id.</summary>
    public int AddForms(LexiconBuilder lexicon, string lemma, string code)
    {
        var id = lexicon.Form(lemma);
        var paradigm = _byCode[code];
        foreach (var ending in paradigm.Endings)
        {
            if (lemma.EndsWith(ending.Strip, StringComparison.Ordinal))
            {
                lexicon.Reading(string.Concat(lemma.AsSpan(0, lemma.Length - ending.Strip.Length), ending.Add), new FormReading(id, ending.Features, paradigm.Part));
            }
        }

        return id;
    }

    /// <summary>True where the lemma has an ending that the code expects.</summary>
    public bool Fits(string lemma, string code) => _byCode[code].Endings.Exists(e => lemma.EndsWith(e.Strip, StringComparison.Ordinal));

    private sealed record Paradigm(PartOfSpeech Part, List<Ending> Endings);

    private readonly record struct Ending(string Strip, string Add, Features Features);
}
