using System.Collections.Immutable;
using Tallyman.Data;
using Tallyman.Reading.Packs;

namespace Tallyman.Casework;

/// <summary>Checks the program's data, and a case's own rows.</summary>
public static class DataCheck
{
    private static readonly string[] Gazetteers = ["items.tsv", "actors.tsv", "places.tsv"];

    /// <summary>Reads all tables and language packs as the program does, and lists what it could not use.</summary>
    /// <param name="caseFolder">Folder of a case whose own rows are checked too; null for none.</param>
    public static Outcome<DataReport> Run(string? caseFolder = null)
    {
        var problems = new List<DataProblem>();
        var files = 0;
        foreach (var file in ProgramData.Files.Where(f => f.EndsWith(".tsv", StringComparison.Ordinal)))
        {
            files++;
            var required = file switch { "items.tsv" => Gazetteer.ItemColumns, "actors.tsv" => Gazetteer.ActorColumns, "places.tsv" => Gazetteer.PlaceColumns, _ => ["source"] };
            var table = ProgramData.Table(file, required, problems);
            problems.AddRange(table.Rows.Where(r => r["source"].Length == 0).Select(r => r.Problem("source", "Empty: say what fact, standard or own wording the row comes from.")));
        }

        foreach (var language in Pack.Languages)
        {
            files++;
            problems.AddRange(Pack.For(language).Problems);
        }

        if (caseFolder is not null)
        {
            if (!Directory.Exists(caseFolder))
            {
                return new Problem("There is no such folder", caseFolder, "Give the folder of a case");
            }

            files += CaseData.Files(caseFolder).Count;
            problems.AddRange(CaseData.Load(caseFolder).Problems);
        }

        return new DataReport(files, [.. problems.Distinct()]);
    }

    /// <summary>The rows that a case's own folder adds.</summary>
    internal static class CaseData
    {
        public static IReadOnlyList<string> Files(string caseFolder)
        {
            var folder = Path.Combine(caseFolder, "data");
            return Directory.Exists(folder) ? [.. Gazetteers.Select(g => Path.Combine(folder, g)).Where(File.Exists)] : [];
        }

        /// <summary>The program's gazetteer with the case's rows before it.</summary>
        public static (Gazetteer Gazetteer, ImmutableArray<DataProblem> Problems) Load(string caseFolder)
        {
            var problems = new List<DataProblem>();
            if (Files(caseFolder).Count == 0)
            {
                return (Gazetteer.Default, []);
            }

            var gazetteer = Gazetteer.Default.With(Table("items.tsv", Gazetteer.ItemColumns), Table("actors.tsv", Gazetteer.ActorColumns), Table("places.tsv", Gazetteer.PlaceColumns), problems);
            return (gazetteer, [.. problems]);

            TsvTable? Table(string name, IReadOnlyCollection<string> columns)
            {
                var path = Path.Combine(caseFolder, "data", name);
                return File.Exists(path) ? TsvTable.Read(path, File.ReadAllBytes(path), columns, problems) : null;
            }
        }
    }
}
