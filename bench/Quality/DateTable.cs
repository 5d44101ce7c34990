using NodaTime.Text;
using Tallyman;
using Tallyman.Data;
using Tallyman.Reading;

namespace Quality;

/// <summary>Our own tables of date phrases (<c>tests/Tallyman.Reading.Tests/dates-*.tsv</c>): the share whose EDTF is exact.</summary>
internal static class DateTable
{
    public static IEnumerable<Figure> Run(bool errors)
    {
        foreach (var language in Tallyman.Reading.Packs.Pack.Languages)
        {
            var path = Find($"dates-{language}.tsv");
            if (path is null)
            {
                continue;
            }

            var problems = new List<DataProblem>();
            var table = TsvTable.Read(path, File.ReadAllBytes(path), ["phrase", "published", "edtf", "source"], problems);
            var reader = new QuantityReader(language);
            var right = 0;
            foreach (var row in table.Rows)
            {
                var reading = reader.Read(new DocumentText(row["phrase"]), LocalDatePattern.Iso.Parse(row["published"]).Value);
                var read = reading.Dates.IsEmpty ? "none" : reading.Dates[^1].Period?.Edtf ?? "unresolved";
                right += read == row["edtf"] ? 1 : 0;
                if (errors && read != row["edtf"])
                {
                    Console.WriteLine($"{language} line {row.Line}: '{row["phrase"]}' is {row["edtf"]}, read {string.Join(" + ", reading.Dates.Select(d => $"'{d.Text}' {d.Period}"))}");
                }
            }

            yield return new Figure($"{language} date phrases", $"own table, {table.Rows.Length} phrases", (double)right / table.Rows.Length, .97, 1);
        }
    }

    private static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "tests", "Tallyman.Reading.Tests", name);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
