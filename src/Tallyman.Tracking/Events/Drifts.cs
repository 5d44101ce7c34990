using System.Globalization;

namespace Tallyman.Tracking.Events;

/// <summary>Ships that move across their heading, and sudden stops (AisAbnormal's rules and thresholds).</summary>
public static class Drifts
{
    private const double LeastDegrees = 45;
    private const double LeastKnots = 1;
    private const double MostKnots = 5;
    private const double LeastMinutes = 10;
    private const double LeastMetres = 500;
    private const int LeastLength = 50;
    private const double MaximumGapMinutes = 30;

    /// <summary>Drifts of one ship, from positions in the order of time.</summary>
    /// <param name="positions">Positions with heading and course.</param>
    /// <param name="lengthMetres">Length over all; 0 where not known, in which case it may be any.</param>
    public static IReadOnlyList<Drift> Find(IReadOnlyList<Position> positions, int lengthMetres)
    {
        var found = new List<Drift>();
        if (lengthMetres is > 0 and < LeastLength)
        {
            return found;
        }

        var begin = -1;
        for (var i = 0; i <= positions.Count; i++)
        {
            var continues = i < positions.Count && IsDrifting(positions[i]) && (i == 0 || begin < 0 || positions[i].UnixMilliseconds - positions[i - 1].UnixMilliseconds <= MaximumGapMinutes * 60_000);
            if (continues && begin < 0)
            {
                begin = i;
            }
            else if (!continues && begin >= 0)
            {
                if (Of(positions, begin, i - 1) is { } drift)
                {
                    found.Add(drift);
                }

                begin = i < positions.Count && IsDrifting(positions[i]) ? i : -1;
            }
        }

        return found;
    }

    /// <summary>Sudden stops: from above 7 knots to below 1 within 30 s, for at least a minute.</summary>
    public static IReadOnlyList<SpeedChange> Stops(IReadOnlyList<Position> positions, int lengthMetres)
    {
        var found = new List<SpeedChange>();
        if (lengthMetres is > 0 and < LeastLength)
        {
            return found;
        }

        for (var i = 1; i < positions.Count; i++)
        {
            var (before, after) = (positions[i - 1], positions[i]);
            var apart = after.UnixMilliseconds - before.UnixMilliseconds;
            if (!(before.SpeedKnots > 7 && after.SpeedKnots < 1 && apart is > 0 and <= 30_000))
            {
                continue;
            }

            var last = i;
            while (last + 1 < positions.Count && positions[last + 1].SpeedKnots < 1)
            {
                last++;
            }

            if (positions[last].UnixMilliseconds - after.UnixMilliseconds >= 60_000)
            {
                found.Add(new SpeedChange
                {
                    Mmsi = after.Mmsi,
                    Start = before.UnixMilliseconds,
                    End = positions[last].UnixMilliseconds,
                    Latitude = before.Latitude,
                    Longitude = before.Longitude,
                    FromKnots = Math.Round(before.SpeedKnots, 1),
                    ToKnots = Math.Round(after.SpeedKnots, 1),
                    WithinSeconds = apart / 1000.0,
                    Reasons = [Message.Of("track.sudden-stop", ("from", before.SpeedKnots.ToString("0.#", CultureInfo.InvariantCulture)), ("to", after.SpeedKnots.ToString("0.#", CultureInfo.InvariantCulture)), ("seconds", (apart / 1000.0).ToString("0.#", CultureInfo.InvariantCulture)))],
                });
            }

            i = last;
        }

        return found;
    }

    private static bool IsDrifting(in Position p) => p.SpeedKnots is >= (float)LeastKnots and <= (float)MostKnots && Deviation(p) > LeastDegrees;

    private static double Deviation(in Position p) =>
        float.IsNaN(p.HeadingDegrees) || p.HeadingDegrees >= 360 || float.IsNaN(p.CourseDegrees) ? 0 : Math.Abs(Sphere.Wrap(p.CourseDegrees - p.HeadingDegrees));

    private static Drift? Of(IReadOnlyList<Position> positions, int begin, int end)
    {
        var (first, last) = (positions[begin], positions[end]);
        var metres = 1000 * Sphere.Kilometres(first.Latitude, first.Longitude, last.Latitude, last.Longitude);
        if ((last.UnixMilliseconds - first.UnixMilliseconds) < LeastMinutes * 60_000 || metres < LeastMetres)
        {
            return null;
        }

        double speed = 0, deviation = 0;
        for (var i = begin; i <= end; i++)
        {
            speed += positions[i].SpeedKnots;
            deviation += Deviation(positions[i]);
        }

        var count = end - begin + 1;
        return new Drift
        {
            Mmsi = first.Mmsi,
            Start = first.UnixMilliseconds,
            End = last.UnixMilliseconds,
            Latitude = first.Latitude,
            Longitude = first.Longitude,
            DistanceMetres = metres,
            MeanSpeedKnots = speed / count,
            MeanDeviationDegrees = deviation / count,
            Reasons = [Message.Of("track.drift", ("degrees", (deviation / count).ToString("0", CultureInfo.InvariantCulture)), ("metres", metres.ToString("0", CultureInfo.InvariantCulture)))],
        };
    }
}
