using Tallyman.Data;

namespace Tallyman.Reading.Packs;

/// <summary>
/// The words of the tables that the program carries for all languages (items, actors, places): of their columns named by
/// the language, or by anything that ends in it (<c>names_uk</c>). The lexicon holds them, so that names can be found by form ids.
/// </summary>
internal static class SharedWords
{
    /// <summary>The names in a language, and in English their plurals.</summary>
    public static IEnumerable<string> Of(string language)
    {
        foreach (var file in ProgramData.Files.Where(f => f.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            var table = ProgramData.Table(file, [], new List<DataProblem>());
            foreach (var column in table.Columns.Where(c => c == language || c.EndsWith("_" + language, StringComparison.Ordinal)))
            {
                foreach (var row in table.Rows)
                {
                    foreach (var name in row.List(column))
                    {
                        yield return name;
                        if (language == "en")
                        {
                            yield return Naming.Plurals.Of(name);
                        }
                    }
                }
            }
        }
    }
}
