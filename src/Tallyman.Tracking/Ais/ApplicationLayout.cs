using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Tallyman.Data;

namespace Tallyman.Tracking.Ais;

/// <summary>The fields of an application-specific message (6 or 8) of one designated area code and function identifier.</summary>
/// <param name="LeastBits">Bits that the message must have for this layout.</param>
/// <param name="MostBits">Bits that it may have; 0 for no limit.</param>
/// <param name="Fields">The fields in the order in which they are written.</param>
public sealed record ApplicationLayout(int LeastBits, int MostBits, ImmutableArray<ApplicationField> Fields)
{
    private static readonly FrozenDictionary<(int Message, int Area, int Function), ApplicationLayout> All = Load();

    /// <summary>The layout for a message; null where none is known or the message has not its length.</summary>
    public static ApplicationLayout? Find(int message, int area, int function, int bits) =>
        All.TryGetValue((message, area, function), out var layout) && bits >= layout.LeastBits && (layout.MostBits == 0 || bits <= layout.MostBits)
            ? layout
            : null;

    private static FrozenDictionary<(int, int, int), ApplicationLayout> Load()
    {
        var problems = new List<DataProblem>();
        var table = ProgramData.Table("ais/applications.tsv", ["message", "dac", "fid", "name", "start", "bits", "kind", "source"], problems);
        return table.Rows
            .GroupBy(r => (Number(r["message"]), Number(r["dac"]), Number(r["fid"])))
            .ToFrozenDictionary(g => g.Key, g => Layout([.. g]));
    }

    private static ApplicationLayout Layout(ImmutableArray<TsvRow> rows)
    {
        var length = rows.First(r => r["kind"] == "length");
        var fields = rows.Where(r => r["kind"] != "length" && !r["name"].Contains('.', StringComparison.Ordinal))
            .Select(r => Field(r, rows)).ToImmutableArray();
        return new ApplicationLayout(Number(length["start"]), Number(length["bits"]), fields);
    }

    private static ApplicationField Field(TsvRow row, ImmutableArray<TsvRow> rows)
    {
        var name = row["name"];
        var kind = Enum.Parse<ApplicationFieldKind>(row["kind"].Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true);
        var elements = kind == ApplicationFieldKind.Array
            ? rows.Where(r => r["name"].StartsWith(name + ".", StringComparison.Ordinal)).Select(r => Field(r, rows) with { Name = r["name"][(name.Length + 1)..] }).ToImmutableArray()
            : [];
        return new ApplicationField(name, Number(row["start"]), Number(row["bits"]), kind, Number(row["offset"]),
            Math.Max(1, Number(row["divisor"])), Number(row["decimals"]), CodeTable.Find(row["codes"]), elements);
    }

    private static int Number(string cell) => cell.Length == 0 ? 0 : int.Parse(cell, CultureInfo.InvariantCulture);
}
