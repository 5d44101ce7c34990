using Tallyman.Tracking.Ais;

namespace Tallyman.Tracking;

/// <summary>Positions and static reports of AIS messages.</summary>
public static class MessagePositions
{
    /// <summary>The position in a message of types 1 to 3, 9, 18, 19 or 27, for tracks of ships and aircraft.</summary>
    /// <param name="message">The message.</param>
    /// <param name="unixMilliseconds">Its time; see <see cref="StreamClock"/>.</param>
    /// <param name="position">The position; values that mean <i>not available</i> are NaN.</param>
    /// <returns>False for other types.</returns>
    public static bool TryPosition(in AisMessage message, long unixMilliseconds, out Position position)
    {
        var p = message.Payload;
        var time = unixMilliseconds;
        var type = (byte)message.Type;
        switch (message.Type)
        {
            case 1 or 2 or 3:
                var a = new PositionReport(p);
                position = new Position(message.Mmsi, time, Fine(a.LongitudeTenThousandths, 108_600_000), Fine(a.LatitudeTenThousandths, 54_600_000),
                    Tenths(a.SpeedOverGroundTenths, 1023), Tenths(a.CourseOverGroundTenths, 3600), Whole(a.TrueHeading, 511), type, (byte)a.NavigationalStatus);
                return true;
            case 9:
                var s = new SarAircraftPositionReport(p);
                position = new Position(message.Mmsi, time, Fine(s.LongitudeTenThousandths, 108_600_000), Fine(s.LatitudeTenThousandths, 54_600_000),
                    Whole(s.SpeedOverGroundKnots, 1023), Tenths(s.CourseOverGroundTenths, 3600), float.NaN, type);
                return true;
            case 18:
                var b = new ClassBPositionReport(p);
                position = new Position(message.Mmsi, time, Fine(b.LongitudeTenThousandths, 108_600_000), Fine(b.LatitudeTenThousandths, 54_600_000),
                    Tenths(b.SpeedOverGroundTenths, 1023), Tenths(b.CourseOverGroundTenths, 3600), Whole(b.TrueHeading, 511), type);
                return true;
            case 19:
                var e = new ExtendedClassBPositionReport(p);
                position = new Position(message.Mmsi, time, Fine(e.LongitudeTenThousandths, 108_600_000), Fine(e.LatitudeTenThousandths, 54_600_000),
                    Tenths(e.SpeedOverGroundTenths, 1023), Tenths(e.CourseOverGroundTenths, 3600), Whole(e.TrueHeading, 511), type);
                return true;
            case 27:
                var l = new LongRangePositionReport(p);
                position = new Position(message.Mmsi, time, Coarse(l.LongitudeTenths, 108_600), Coarse(l.LatitudeTenths, 54_600),
                    Whole(l.SpeedOverGroundKnots, 63), Whole(l.CourseOverGroundDegrees, 511), float.NaN, type, (byte)l.NavigationalStatus);
                return true;
            default:
                position = default;
                return false;
        }
    }

    /// <summary>What a message of types 5, 19 or 24 says of the ship; null for others.</summary>
    public static StaticReport? Static(in AisMessage message, long unixMilliseconds)
    {
        var p = message.Payload;
        var time = unixMilliseconds;
        switch (message.Type)
        {
            case 5:
                var s = new StaticAndVoyageData(p);
                return new StaticReport(message.Mmsi, time, Text(s.Name), Text(s.CallSign), (int)Math.Min(s.ImoNumber, int.MaxValue), s.ShipType,
                    s.DimensionA + s.DimensionB, s.DimensionC + s.DimensionD, s.DraughtTenths / 10.0, Text(s.Destination));
            case 19:
                var e = new ExtendedClassBPositionReport(p);
                return new StaticReport(message.Mmsi, time, Text(e.Name), null, 0, e.ShipType, e.DimensionA + e.DimensionB, e.DimensionC + e.DimensionD, 0, null);
            case 24:
                var d = new StaticDataReport(p);
                return d.PartNumber == 0
                    ? new StaticReport(message.Mmsi, time, Text(d.Name), null, 0, 0, 0, 0, 0, null)
                    : new StaticReport(message.Mmsi, time, null, Text(d.CallSign), 0, d.ShipType,
                        message.Mmsi / 10_000_000 == 98 ? 0 : d.DimensionA + d.DimensionB, message.Mmsi / 10_000_000 == 98 ? 0 : d.DimensionC + d.DimensionD, 0, null);
            default:
                return null;
        }
    }

    private static double Fine(int value, int absent) => value == absent ? double.NaN : value / 600_000.0;

    private static double Coarse(int value, int absent) => value == absent ? double.NaN : value / 600.0;

    private static float Tenths(int value, int absent) => value >= absent ? float.NaN : value / 10f;

    private static float Whole(int value, int absent) => value == absent ? float.NaN : value;

    private static string? Text(string value) => value.Length == 0 ? null : value;
}
