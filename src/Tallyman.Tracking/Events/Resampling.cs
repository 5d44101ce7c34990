namespace Tallyman.Tracking.Events;

/// <summary>Positions on a grid of time (pipe-encounters, <c>resample.py</c>).</summary>
public static class Resampling
{
    /// <summary>Positions of one ship in the order of time, interpolated to the grid but across gaps.</summary>
    public static IEnumerable<GridPoint> Grid(int ship, IReadOnlyList<Position> positions, EncounterOptions options)
    {
        var grid = options.GridMinutes * 60_000L;
        var maximum = options.MaximumGapMinutes * 60_000;
        if (positions.Count < 2)
        {
            yield break;
        }

        var at = 1;
        for (var step = (positions[0].UnixMilliseconds + grid - 1) / grid; step * grid <= positions[^1].UnixMilliseconds; step++)
        {
            var time = step * grid;
            while (at < positions.Count - 1 && positions[at].UnixMilliseconds < time)
            {
                at++;
            }

            var (a, b) = (positions[at - 1], positions[at]);
            var apart = b.UnixMilliseconds - a.UnixMilliseconds;
            if (apart >= maximum)
            {
                // On to the last step before the gap's end.
                step = Math.Max(step, (b.UnixMilliseconds / grid) - (b.UnixMilliseconds % grid == 0 ? 1 : 0));
                continue;
            }

            var mix = apart == 0 ? 0 : (time - a.UnixMilliseconds) / (double)apart;
            yield return new GridPoint(ship, step,
                a.Latitude + (mix * (b.Latitude - a.Latitude)), Sphere.Wrap(a.Longitude + (mix * Sphere.Wrap(b.Longitude - a.Longitude))),
                a.SpeedKnots + (mix * (b.SpeedKnots - a.SpeedKnots)), Math.Round(grid / Math.Max((double)apart, grid), 2));
        }
    }
}
