using System.Collections.Frozen;

namespace Tallyman.Tracking.Archives;

/// <summary>
/// Which column of an archive holds what: MarineCadastre's headers to 2023 and from 2024, the Danish Maritime Authority's,
/// and those of research sets. Names are compared without case, spaces and underscores. Danish dates are day first.
/// </summary>
internal sealed class ArchiveColumns
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mmsi"] = "mmsi",
        ["ssvid"] = "mmsi",
        ["basedatetime"] = "time",
        ["#timestamp"] = "time",
        ["timestamp"] = "time",
        ["time"] = "time",
        ["datetime"] = "time",
        ["lat"] = "lat",
        ["latitude"] = "lat",
        ["lon"] = "lon",
        ["longitude"] = "lon",
        ["long"] = "lon",
        ["latitudedegrees"] = "lat",
        ["longitudedegrees"] = "lon",
        ["sogknots"] = "speed",
        ["cogdegrees"] = "course",
        ["sog"] = "speed",
        ["speedknots"] = "speed",
        ["speed"] = "speed",
        ["cog"] = "course",
        ["coursedegrees"] = "course",
        ["course"] = "course",
        ["heading"] = "heading",
        ["headingdegrees"] = "heading",
        ["type"] = "message",
        ["messagetype"] = "message",
        ["status"] = "status",
        ["navstatus"] = "status",
        ["navigationalstatus"] = "status",
        ["vesselname"] = "name",
        ["name"] = "name",
        ["shipname"] = "name",
        ["callsign"] = "callsign",
        ["imo"] = "imo",
        ["vesseltype"] = "shiptype",
        ["shiptype"] = "shiptype",
        ["length"] = "length",
        ["width"] = "beam",
        ["draft"] = "draught",
        ["draught"] = "draught",
        ["draughtmetres"] = "draught",
        ["destination"] = "destination",
        ["station"] = "station",
        ["receivertype"] = "station",
        ["tobow"] = "bow",
        ["tostern"] = "stern",
        ["toport"] = "port",
        ["tostarboard"] = "starboard",
    }.ToFrozenDictionary();

    private static readonly string[] Required = ["mmsi", "time", "lat", "lon"];
    private readonly Dictionary<string, int> _at = new(StringComparer.Ordinal);

    public ArchiveColumns(IReadOnlyList<string> header)
    {
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i].Trim('\uFEFF', ' ', '"').ToLowerInvariant().Replace("_", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal);
            if (Known.TryGetValue(name, out var role))
            {
                _at.TryAdd(role, i);
            }

            DayFirst |= name.StartsWith('#');
        }
    }

    /// <summary>Roles that every archive must have and this one lacks.</summary>
    public IEnumerable<string> Missing => Required.Where(r => !_at.ContainsKey(r));

    public bool DayFirst { get; }

    /// <summary>The column of a role; −1 where there is none.</summary>
    public int this[string role] => _at.GetValueOrDefault(role, -1);
}
