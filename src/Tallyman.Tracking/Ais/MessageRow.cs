using System.Globalization;
using System.Text;

namespace Tallyman.Tracking.Ais;

/// <summary>The fields that most messages share, as one row of a table. Absent values are null.</summary>
public sealed record MessageRow(
    long Line,
    DateTime? Time,
    string? Station,
    int Type,
    uint Mmsi,
    double? Longitude,
    double? Latitude,
    double? SpeedKnots,
    double? CourseDegrees,
    double? HeadingDegrees,
    int? Status,
    int? Imo,
    string? CallSign,
    string? Name,
    int? ShipType,
    int? LengthMetres,
    int? BeamMetres,
    double? DraughtMetres,
    string? Destination)
{
    /// <summary>The header of <see cref="ToCsv"/>.</summary>
    public const string CsvHeader = "line,time,station,type,mmsi,longitude,latitude,speed_knots,course_degrees,heading_degrees,status,imo,callsign,name,ship_type,length_metres,beam_metres,draught_metres,destination";

    /// <summary>The row of a message.</summary>
    public static MessageRow Of(in AisMessage message)
    {
        var time = message.Reception.HasTime && message.Reception.UnixMilliseconds < 253_402_300_800_000
            ? DateTime.UnixEpoch.AddMilliseconds(message.Reception.UnixMilliseconds)
            : (DateTime?)null;
        var station = message.Reception.Station.IsEmpty ? null : Encoding.Latin1.GetString(message.Reception.Station);
        var hasPosition = MessagePositions.TryPosition(in message, 0, out var p);
        var s = MessagePositions.Static(in message, 0);
        var (lon, lat) = hasPosition ? (p.Longitude, p.Latitude) : Fixed(in message);
        return new MessageRow(message.Line, time, station, message.Type, message.Mmsi, Number(lon), Number(lat),
            hasPosition ? Number(p.SpeedKnots, 1) : null, hasPosition ? Number(p.CourseDegrees, 1) : null, hasPosition ? Number(p.HeadingDegrees, 0) : null,
            hasPosition && p.Status != 15 ? p.Status : null, s?.Imo is > 0 ? s.Imo : null, s?.CallSign, s?.Name, s?.ShipType is > 0 ? s.ShipType : null,
            s?.LengthMetres is > 0 ? s.LengthMetres : null, s?.BeamMetres is > 0 ? s.BeamMetres : null, s?.DraughtMetres is > 0 ? s.DraughtMetres : null, s?.Destination);
    }

    /// <summary>One line of CSV (RFC 4180), without its end.</summary>
    public string ToCsv() => string.Join(',',
        Line.ToString(CultureInfo.InvariantCulture), Time?.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture), Quote(Station), Type.ToString(CultureInfo.InvariantCulture), Mmsi.ToString(CultureInfo.InvariantCulture),
        Text(Longitude), Text(Latitude), Text(SpeedKnots), Text(CourseDegrees), Text(HeadingDegrees), Text(Status), Text(Imo), Quote(CallSign), Quote(Name), Text(ShipType),
        Text(LengthMetres), Text(BeamMetres), Text(DraughtMetres), Quote(Destination));

    private static (double Longitude, double Latitude) Fixed(in AisMessage message)
    {
        var p = message.Payload;
        return message.Type switch
        {
            4 or 11 => (new BaseStationReport(p).LongitudeTenThousandths / 600_000.0, new BaseStationReport(p).LatitudeTenThousandths / 600_000.0),
            21 => (new AidToNavigationReport(p).LongitudeTenThousandths / 600_000.0, new AidToNavigationReport(p).LatitudeTenThousandths / 600_000.0),
            28 => (new SingleSlotAidToNavigationReport(p).LongitudeTenThousandths / 600_000.0, new SingleSlotAidToNavigationReport(p).LatitudeTenThousandths / 600_000.0),
            17 => (new GnssBroadcastMessage(p).LongitudeTenths / 600.0, new GnssBroadcastMessage(p).LatitudeTenths / 600.0),
            _ => (double.NaN, double.NaN),
        };
    }

    private static double? Number(double value, int decimals = 7) => double.IsNaN(value) ? null : Math.Round(value, decimals);

    private static string? Text<T>(T? value)
        where T : struct, IFormattable => value?.ToString(null, CultureInfo.InvariantCulture);

    private static string? Quote(string? value) =>
        value is not null && value.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
