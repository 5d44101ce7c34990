namespace Tallyman.Tracking;

/// <summary>
/// Where a ship said that it was, as it was said: longitude and latitude may be impossible or absent (NaN), also speed, course
/// and heading. Equality is by all values. The default is no ship's position.
/// </summary>
/// <param name="Mmsi">MMSI as it was sent.</param>
/// <param name="UnixMilliseconds">Time of reception, milliseconds since 1970 UTC.</param>
/// <param name="Longitude">Degrees WGS 84, east positive; NaN where absent.</param>
/// <param name="Latitude">Degrees WGS 84, north positive; NaN where absent.</param>
/// <param name="SpeedKnots">Speed over ground; NaN where absent.</param>
/// <param name="CourseDegrees">Course over ground; NaN where absent.</param>
/// <param name="HeadingDegrees">True heading; NaN where absent.</param>
/// <param name="MessageType">AIS message type; 0 where not known.</param>
/// <param name="Status">Navigational status; 15 where not known.</param>
/// <param name="Receiver">Kind of receiver.</param>
public readonly record struct Position(
    uint Mmsi,
    long UnixMilliseconds,
    double Longitude,
    double Latitude,
    float SpeedKnots = float.NaN,
    float CourseDegrees = float.NaN,
    float HeadingDegrees = float.NaN,
    byte MessageType = 0,
    byte Status = 15,
    ReceiverKind Receiver = ReceiverKind.Unknown)
{
    /// <summary>True where longitude and latitude are numbers of a place on Earth.</summary>
    public bool IsPlace => Math.Abs(Longitude) <= 180 && Math.Abs(Latitude) <= 90;

    /// <summary>Hours from this to a later one; negative for an earlier one.</summary>
    public double HoursTo(in Position later) => (later.UnixMilliseconds - UnixMilliseconds) / 3_600_000.0;
}
