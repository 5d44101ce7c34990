namespace Tallyman.Tracking.Tracks;

/// <summary>A position of an open track with what is computed from it once.</summary>
internal struct TrackPoint
{
    public long Time;
    public double Longitude;
    public double Latitude;
    public double CosLatitude;
    public double Speed;
    public double East;
    public double North;
    public double Metric;
    public int Row;
    public byte Transponder;

    /// <summary>Classes of transponder that send a type of message, as bits.</summary>
    public static byte TransponderOf(byte type) => type switch
    {
        1 or 2 or 3 => 1,
        18 or 19 => 2,
        27 => 3,
        _ => 0,
    };

    public static TrackPoint Of(in Position position, int row)
    {
        var known = !float.IsNaN(position.CourseDegrees);
        var (sin, cos) = known ? Math.SinCos(position.CourseDegrees * (Math.PI / 180)) : (0, 1);
        return new TrackPoint
        {
            Time = position.UnixMilliseconds,
            Longitude = position.Longitude,
            Latitude = position.Latitude,
            CosLatitude = Math.Cos(position.Latitude * (Math.PI / 180)),
            Speed = known ? position.SpeedKnots : 0,
            East = sin,
            North = cos,
            Row = row,
            Transponder = TransponderOf(position.MessageType),
        };
    }

    /// <summary>
    /// Nautical miles between what one position let expect and what another says, after hours under way: the least of dead
    /// reckoning from both ends, staying put, and being beside the course between (gpsdio-segment, <c>discrepancy.py</c>).
    /// </summary>
    public static double Discrepancy(in TrackPoint from, in TrackPoint to, double hours, double shape)
    {
        const double milesPerDegree = 60;
        const double epsilon = 1e-3;
        var milesPerDegreeEast = milesPerDegree * Math.Cos(0.5 * (from.Latitude + to.Latitude) * (Math.PI / 180));

        var ahead = from.Speed * hours / milesPerDegree;
        var east = milesPerDegreeEast * Wrap(from.Longitude + (from.East * ahead / (from.CosLatitude + epsilon)) - to.Longitude);
        var north = milesPerDegree * (from.Latitude + (from.North * ahead) - to.Latitude);
        var behind = -to.Speed * hours / milesPerDegree;
        var east2 = milesPerDegreeEast * Wrap(to.Longitude + (to.East * behind / (to.CosLatitude + epsilon)) - from.Longitude);
        var north2 = milesPerDegree * (to.Latitude + (to.North * behind) - from.Latitude);
        var reckoned = 0.5 * (Math.Sqrt((east * east) + (north * north)) + Math.Sqrt((east2 * east2) + (north2 * north2)));

        var dx = milesPerDegreeEast * Wrap(to.Longitude - from.Longitude);
        var dy = milesPerDegree * (to.Latitude - from.Latitude);
        var stayed = Math.Sqrt((dx * dx) + (dy * dy)) * shape;

        var beside = 0.5 * (Beside(from, dx, dy, hours) + Beside(to, dx, dy, hours)) * shape;
        return Math.Min(reckoned, Math.Min(stayed, beside));
    }

    private static double Beside(in TrackPoint point, double dx, double dy, double hours)
    {
        var along = (point.East * dx) + (point.North * dy);
        return along > 0 && along <= point.Speed * hours ? Math.Abs((point.East * dy) - (point.North * dx)) : double.PositiveInfinity;
    }

    private static double Wrap(double degrees) => degrees is >= -180 and < 180 ? degrees : degrees - (360 * Math.Floor((degrees + 180) / 360));
}
