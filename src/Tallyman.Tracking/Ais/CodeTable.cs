using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Tallyman.Data;

namespace Tallyman.Tracking.Ais;

/// <summary>What the numbers of a coded field mean, from <c>data/ais/codes.tsv</c>, in the wording of gpsd.</summary>
public sealed class CodeTable
{
    private static readonly FrozenDictionary<string, CodeTable> All = Load();
    private readonly FrozenDictionary<int, byte[]> _texts;

    private CodeTable(FrozenDictionary<int, byte[]> texts) => _texts = texts;

    /// <summary>Navigational status (table 48).</summary>
    public static CodeTable NavigationalStatus { get; } = All["navigational-status"];

    /// <summary>Type of ship and cargo (table 53).</summary>
    public static CodeTable ShipType { get; } = All["ship-type"];

    /// <summary>Type of aid to navigation (table 74).</summary>
    public static CodeTable AidType { get; } = All["aid-type"];

    /// <summary>Type of station (table 76).</summary>
    public static CodeTable StationType { get; } = All["station-type"];

    /// <summary>Type of electronic position fixing device.</summary>
    public static CodeTable PositionFixingDevice { get; } = All["epfd"];

    /// <summary>A table by its name in the data; null where there is none.</summary>
    public static CodeTable? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>The meaning of a code; null where the table has none.</summary>
    public string? Text(int code) => _texts.TryGetValue(code, out var text) ? Encoding.UTF8.GetString(text) : null;

    /// <summary>The meaning of a code in UTF-8; empty where the table has none.</summary>
    public ReadOnlySpan<byte> Utf8(int code) => _texts.TryGetValue(code, out var text) ? text : [];

    private static FrozenDictionary<string, CodeTable> Load()
    {
        var problems = new List<DataProblem>();
        var table = ProgramData.Table("ais/codes.tsv", ["table", "code", "text", "source"], problems);
        return table.Rows.GroupBy(r => r["table"]).ToFrozenDictionary(
            g => g.Key,
            g => new CodeTable(g.ToFrozenDictionary(r => int.Parse(r["code"], CultureInfo.InvariantCulture), r => Encoding.UTF8.GetBytes(r["text"]))));
    }
}
