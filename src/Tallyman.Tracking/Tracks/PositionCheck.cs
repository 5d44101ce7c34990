namespace Tallyman.Tracking.Tracks;

/// <summary>Tells positions that can be from values that cannot, or that mean <i>not available</i>.</summary>
public static class PositionCheck
{
    /// <summary>
    /// The position with unusable speed and course taken out, and whether a track can have it. Speeds of 51.2, 63.0 and
    /// 102.3 knots and courses outside 0 to 359.95 mean that none is known (gpsdio-segment; M.1371-5 tables 48 and 86).
    /// </summary>
    public static SetAside Check(in Position position, TrackOptions options, out Position usable)
    {
        var speed = IsUnknownSpeed(position.SpeedKnots) ? float.NaN : position.SpeedKnots;
        var course = position.CourseDegrees is >= 0 and <= 359.95f ? position.CourseDegrees : float.NaN;
        usable = position with { SpeedKnots = speed, CourseDegrees = course };
        if (double.IsNaN(position.Longitude) && double.IsNaN(position.Latitude))
        {
            return SetAside.NoPosition;
        }

        return !position.IsPlace || float.IsNaN(speed) || speed < 0 || (float.IsNaN(course) && speed > options.VerySlowKnots)
            ? SetAside.Impossible
            : SetAside.None;
    }

    private static bool IsUnknownSpeed(float knots) =>
        knots is (>= 51.15f and <= 51.25f) or (>= 62.95f and <= 63.05f) or >= 102.25f;
}
