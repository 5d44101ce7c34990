using System.Collections.Frozen;
using Tallyman.Data;

namespace Tallyman.Publication;

/// <summary>A noun of one language in the forms that numerals need: a row of <c>data/messages/nouns.tsv</c>.</summary>
internal sealed record Noun(string One, string Few, string Many, string Part, string Mass, string Plural)
{
    private static readonly Lazy<FrozenDictionary<(string Language, string Group, string Key), Noun>> All = new(Load);

    /// <summary>The noun of a key in the group <c>item</c> or <c>unit</c>; absent where the table has none.</summary>
    public static Noun? Find(string language, string group, string key) => All.Value.GetValueOrDefault((language, group, key));

    /// <summary>The form behind a number.</summary>
    /// <param name="number">The number as written.</param>
    /// <param name="genitive">True where the words before the number ask for the genitive (<em>до 94 танків</em>).</param>
    /// <param name="language"><c>en</c>, <c>uk</c> or <c>ru</c>.</param>
    public string Behind(decimal number, bool genitive, string language) => (PluralRules.Of(number, language), genitive) switch
    {
        (PluralCategory.One, false) => One,
        (PluralCategory.One, true) => Part,
        (PluralCategory.Few, false) => Few,
        (PluralCategory.Other, _) => Part,
        _ => Many,
    };

    private static FrozenDictionary<(string, string, string), Noun> Load()
    {
        var problems = new List<DataProblem>();
        var table = ProgramData.Table("messages/nouns.tsv", ["group", "key", "en_one", "en_other", "uk_one", "uk_few", "uk_many", "uk_part", "ru_one", "ru_few", "ru_many", "ru_part", "source"], problems);
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
        }

        var nouns = new Dictionary<(string, string, string), Noun>();
        foreach (var row in table.Rows)
        {
            string group = row["group"], key = row["key"];
            nouns.Add(("en", group, key), new Noun(row["en_one"], row["en_other"], row["en_other"], row["en_other"], Or(row["en_mass"], row["en_other"]), Or(row["en_mass"], row["en_other"])));
            foreach (var language in new[] { "uk", "ru" })
            {
                nouns.Add(
                    (language, group, key),
                    new Noun(
                        row[language + "_one"], row[language + "_few"], row[language + "_many"], row[language + "_part"],
                        Or(row[language + "_mass"], row[language + "_many"]), Or(row[language + "_plural"], row[language + "_many"])));
            }
        }

        return nouns.ToFrozenDictionary();
    }

    private static string Or(string text, string other) => text.Length > 0 ? text : other;
}
