using System.Collections.Frozen;
using Tallyman.Data;
using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Frames;

/// <summary>The frames of all languages: <c>data/packs/frames.tsv</c>.</summary>
internal sealed class FrameTable
{
    private static readonly Lazy<FrameTable> Shared = new(Load);

    private readonly FrozenDictionary<string, Frame> _byId;

    private FrameTable(Dictionary<string, Frame> byId) => _byId = byId.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The program's own.</summary>
    public static FrameTable Default => Shared.Value;

    /// <summary>A frame by its id; null where there is none.</summary>
    public Frame? this[string id] => _byId.GetValueOrDefault(id);

    /// <summary>Reads the table; bad rows are left out and reported.</summary>
    public static FrameTable Read(TsvTable table, ICollection<DataProblem> problems)
    {
        var frames = new Dictionary<string, Frame>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            ClaimKind? kind = Term.TryParse<ClaimKind>(row["kind"], out var k) ? k : null;
            Measure? measure = Term.TryParse<Measure>(row["measure"], out var m) ? m : null;
            if ((kind is null && row["kind"].Length > 0) || (measure is null && row["measure"].Length > 0))
            {
                problems.Add(row.Problem("kind", "Kind or measure is no word of the claims' vocabulary."));
                continue;
            }

            var roles = new Role[(int)Relation.Other + 1];
            foreach (var relation in Enum.GetValues<Relation>())
            {
                var cell = row[Term.Of(relation)];
                if (cell.Length > 0 && !Term.TryParse(cell, out roles[(int)relation]))
                {
                    problems.Add(row.Problem(Term.Of(relation), $"'{cell}' is none of {string.Join(", ", Term.All<Role>())}."));
                }
            }

            var factuality = Term.TryParse<Factuality>(row["factuality"], out var f) ? f : Factuality.Asserted;
            if (!frames.TryAdd(row["frame"], new Frame(row["frame"], kind, measure, factuality, roles)))
            {
                problems.Add(row.Problem("frame", $"'{row["frame"]}' stands twice: keep one row."));
            }
        }

        return new FrameTable(frames);
    }

    private static FrameTable Load()
    {
        var problems = new List<DataProblem>();
        var table = Read(PackTables.Common("frames.tsv", ["frame", "kind", "measure", "factuality", "source"], problems), problems);
        return problems.Count == 0 ? table : throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }
}
