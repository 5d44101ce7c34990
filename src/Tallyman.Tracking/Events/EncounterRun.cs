namespace Tallyman.Tracking.Events;

/// <summary>Steps in a row in which one ship was near another, from the first ship's side.</summary>
/// <param name="Ship">Number of the first ship.</param>
/// <param name="Other">Number of the other.</param>
/// <param name="StartStep">First step.</param>
/// <param name="EndStep">Last step.</param>
/// <param name="MeanLatitude">Mean place of the first ship.</param>
/// <param name="MeanLongitude">Mean place of the first ship.</param>
/// <param name="MedianKilometres">Median distance.</param>
/// <param name="MedianKnots">Median speed of the first ship, from its places.</param>
/// <param name="Points">Positions of the first ship.</param>
/// <param name="OtherPoints">Positions of the other.</param>
/// <param name="StartLatitude">Where it began.</param>
/// <param name="StartLongitude">Where it began.</param>
/// <param name="EndLatitude">Where it ended.</param>
/// <param name="EndLongitude">Where it ended.</param>
public sealed record EncounterRun(int Ship, int Other, long StartStep, long EndStep, double MeanLatitude, double MeanLongitude, double MedianKilometres, double MedianKnots,
    int Points, int OtherPoints, double StartLatitude, double StartLongitude, double EndLatitude, double EndLongitude)
{
    private const double KnotsPerMetreSecond = 1.94384;

    internal static EncounterRun? Of(int other, List<(GridPoint Mine, GridPoint Theirs, double Kilometres)> run, EncounterOptions options)
    {
        var (first, last) = (run[0].Mine, run[^1].Mine);
        if (run.Count < 2 || (last.Step - first.Step) * options.GridMinutes < options.Minutes)
        {
            return null;
        }

        var speeds = new List<double>(run.Count - 1);
        for (var i = 1; i < run.Count; i++)
        {
            var (a, b) = (run[i - 1].Mine, run[i].Mine);
            speeds.Add(1000 * Sphere.Kilometres(a.Latitude, a.Longitude, b.Latitude, b.Longitude) / ((b.Step - a.Step) * options.GridMinutes * 60) * KnotsPerMetreSecond);
        }

        return new EncounterRun(first.Ship, other, first.Step, last.Step, run.Average(r => r.Mine.Latitude),
            MeanLongitudeOf(run.Select(r => (r.Mine.Longitude, 1.0))), Median(run.Select(r => r.Kilometres)), Median(speeds),
            (int)Math.Round(run.Sum(r => r.Mine.Density)), (int)Math.Round(run.Sum(r => r.Theirs.Density)),
            first.Latitude, first.Longitude, last.Latitude, last.Longitude);
    }

    internal static double MeanLongitudeOf(IEnumerable<(double Degrees, double Weight)> longitudes)
    {
        double sin = 0, cos = 0;
        foreach (var (degrees, weight) in longitudes)
        {
            var (s, c) = Math.SinCos(degrees * (Math.PI / 180));
            sin += s * weight;
            cos += c * weight;
        }

        return Math.Atan2(sin, cos) * (180 / Math.PI);
    }

    internal static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? double.NaN : sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : 0.5 * (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]);
    }
}
