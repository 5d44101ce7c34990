using Tallyman.Geodesy;

namespace Tallyman;

/// <summary>
/// The shortest way between two points on the WGS84 ellipsoid, after C. F. F. Karney, Algorithms for geodesics,
/// J. Geodesy 87 (2013) 43–55. It converges for all points, nearly antipodal ones too, and is good to nanometres.
/// </summary>
public static class Geodesic
{
    /// <summary>Length of the geodesic in kilometres.</summary>
    /// <param name="latitude1">Degrees, north positive, −90 to 90.</param>
    /// <param name="longitude1">Degrees, east positive.</param>
    /// <param name="latitude2">Degrees, north positive, −90 to 90.</param>
    /// <param name="longitude2">Degrees, east positive.</param>
    /// <exception cref="ArgumentOutOfRangeException">A latitude lies outside its range, or a number is not finite.</exception>
    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        Check(latitude1, nameof(latitude1), 90);
        Check(latitude2, nameof(latitude2), 90);
        Check(longitude1, nameof(longitude1), double.MaxValue);
        Check(longitude2, nameof(longitude2), double.MaxValue);
        return Inverse.Metres(latitude1, longitude1, latitude2, longitude2) / 1000;
    }

    private static void Check(double value, string name, double most)
    {
        if (!double.IsFinite(value) || Math.Abs(value) > most)
        {
            throw new ArgumentOutOfRangeException(name, value, "A coordinate is a finite number of degrees, a latitude between −90 and 90.");
        }
    }
}
