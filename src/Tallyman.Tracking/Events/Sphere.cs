namespace Tallyman.Tracking.Events;

/// <summary>Distances on a sphere, where thresholds are compared and speed matters (reported distances are geodesic).</summary>
internal static class Sphere
{
    public const double RadiusKilometres = 6371;
    private const double Radians = Math.PI / 180;

    /// <summary>Great-circle distance in kilometres (haversine).</summary>
    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var north = Math.Sin(0.5 * (latitude2 - latitude1) * Radians);
        var east = Math.Sin(0.5 * (longitude2 - longitude1) * Radians);
        var h = (north * north) + (Math.Cos(latitude1 * Radians) * Math.Cos(latitude2 * Radians) * east * east);
        return 2 * RadiusKilometres * Math.Asin(Math.Sqrt(Math.Min(h, 1)));
    }

    /// <summary>Degrees from −180 to 180.</summary>
    public static double Wrap(double degrees) => degrees - (360 * Math.Floor((degrees + 180) / 360));
}
