using System.Globalization;

namespace Tallyman.Tracking.Events;

/// <summary>Ships that lay beside one another (pipe-encounters). One sweep by latitude for each step of the grid.</summary>
public static class Encounters
{
    /// <summary>Runs of nearness from both ships' sides, before they are joined.</summary>
    /// <param name="ships">Positions of each ship in the order of time.</param>
    /// <param name="options">Thresholds.</param>
    public static IReadOnlyList<EncounterRun> Runs(IReadOnlyList<IReadOnlyList<Position>> ships, EncounterOptions? options = null)
    {
        options ??= EncounterOptions.Default;
        var points = new List<GridPoint>();
        for (var i = 0; i < ships.Count; i++)
        {
            points.AddRange(Resampling.Grid(i, ships[i], options));
        }

        points.Sort((a, b) => a.Step != b.Step ? a.Step.CompareTo(b.Step) : a.Latitude.CompareTo(b.Latitude));
        var found = new List<EncounterRun>();
        var open = new Dictionary<int, Dictionary<int, List<(GridPoint, GridPoint, double)>>>();
        var near = new Dictionary<int, List<(GridPoint Other, double Kilometres)>>();
        for (var start = 0; start < points.Count;)
        {
            var end = start;
            while (end < points.Count && points[end].Step == points[start].Step)
            {
                end++;
            }

            Sweep(points, start, end, options.Kilometres, near);
            for (var i = start; i < end; i++)
            {
                Follow(points[i], near.GetValueOrDefault(points[i].Ship), open, found, options);
            }

            near.Clear();
            start = end;
        }

        foreach (var runs in open.Values)
        {
            found.AddRange(runs.Select(r => EncounterRun.Of(r.Key, r.Value, options)).OfType<EncounterRun>());
        }

        return found;
    }

    /// <summary>Runs of the same two ships joined where they are less than the merging time apart, from the side of the first by number.</summary>
    public static IReadOnlyList<IReadOnlyList<EncounterRun>> Merge(IEnumerable<EncounterRun> runs, EncounterOptions options)
    {
        var merged = new List<IReadOnlyList<EncounterRun>>();
        foreach (var pair in runs.GroupBy(r => (Math.Min(r.Ship, r.Other), Math.Max(r.Ship, r.Other))))
        {
            List<EncounterRun>? together = null;
            var end = long.MinValue;
            foreach (var run in pair.OrderBy(r => r.StartStep).ThenBy(r => r.EndStep).ThenBy(r => r.Ship))
            {
                if (together is null || (run.StartStep - end) * options.GridMinutes >= options.MergeHours * 60)
                {
                    merged.Add(together = []);
                }

                together.Add(run);
                end = Math.Max(end, run.EndStep);
            }
        }

        return merged;
    }

    /// <summary>Encounters at sea.</summary>
    public static IReadOnlyList<Encounter> Find(IReadOnlyList<IReadOnlyList<Position>> ships, PortIndex ports, EncounterOptions? options = null)
    {
        options ??= EncounterOptions.Default;
        // Runs at a berth are left out before they are joined: two ships may lie in port together and meet at sea next day.
        var atSea = Runs(ships, options).Where(r => !(ports.Nearest(r.MeanLatitude, r.MeanLongitude) is { } n && n.Kilometres < n.Port.RadiusKilometres + options.PortKilometres));
        return [.. Merge(atSea, options).Select(r => Of(r, ships, options)).Where(e => e.MedianSpeedKnots < options.MaximumMedianKnots)];
    }

    private static Encounter Of(IReadOnlyList<EncounterRun> runs, IReadOnlyList<IReadOnlyList<Position>> ships, EncounterOptions options)
    {
        var (ship, other) = (Math.Min(runs[0].Ship, runs[0].Other), Math.Max(runs[0].Ship, runs[0].Other));
        var weights = runs.Select(r => (double)(r.EndStep - r.StartStep)).ToArray();
        var total = Math.Max(weights.Sum(), 1e-9);
        var (first, last) = (runs.MinBy(r => r.StartStep)!, runs.MaxBy(r => r.EndStep)!);
        var speed = EncounterRun.Median(runs.Select(r => r.MedianKnots));
        var distance = EncounterRun.Median(runs.Select(r => r.MedianKilometres));
        return new Encounter
        {
            Mmsi = ships[ship][0].Mmsi,
            OtherMmsi = ships[other][0].Mmsi,
            Start = first.StartStep * options.GridMinutes * 60_000L,
            End = last.EndStep * options.GridMinutes * 60_000L,
            Latitude = runs.Select((r, i) => r.MeanLatitude * weights[i]).Sum() / total,
            Longitude = EncounterRun.MeanLongitudeOf(runs.Select((r, i) => (r.MeanLongitude, weights[i]))),
            EndLatitude = last.EndLatitude,
            EndLongitude = last.EndLongitude,
            MedianDistanceKilometres = distance,
            MedianSpeedKnots = speed,
            Points = runs.Sum(r => r.Ship == ship ? r.Points : r.OtherPoints),
            OtherPoints = runs.Sum(r => r.Ship == ship ? r.OtherPoints : r.Points),
            Reasons = [Message.Of("track.encounter", ("kilometres", distance.ToString("0.###", CultureInfo.InvariantCulture)), ("knots", speed.ToString("0.##", CultureInfo.InvariantCulture)), ("minutes", options.Minutes.ToString(CultureInfo.InvariantCulture)))],
        };
    }

    private static void Sweep(List<GridPoint> points, int start, int end, double kilometres, Dictionary<int, List<(GridPoint, double)>> near)
    {
        var degrees = kilometres / 111.0;
        for (var i = start; i < end; i++)
        {
            for (var j = i + 1; j < end && points[j].Latitude - points[i].Latitude <= degrees; j++)
            {
                var distance = points[i].Ship == points[j].Ship
                    ? double.MaxValue
                    : Sphere.Kilometres(points[i].Latitude, points[i].Longitude, points[j].Latitude, points[j].Longitude);
                if (distance <= kilometres)
                {
                    Note(points[i], points[j], distance);
                    Note(points[j], points[i], distance);
                }
            }
        }

        void Note(in GridPoint mine, in GridPoint theirs, double distance)
        {
            if (!near.TryGetValue(mine.Ship, out var list))
            {
                near[mine.Ship] = list = [];
            }

            list.Add((theirs, distance));
        }
    }

    private static void Follow(GridPoint mine, List<(GridPoint Other, double Kilometres)>? near, Dictionary<int, Dictionary<int, List<(GridPoint, GridPoint, double)>>> open, List<EncounterRun> found, EncounterOptions options)
    {
        if (!open.TryGetValue(mine.Ship, out var runs))
        {
            if (near is null)
            {
                return;
            }

            open[mine.Ship] = runs = [];
        }

        foreach (var (other, run) in runs.ToArray())
        {
            if (near is null || !near.Exists(n => n.Other.Ship == other))
            {
                runs.Remove(other);
                if (EncounterRun.Of(other, run, options) is { } whole)
                {
                    found.Add(whole);
                }
            }
        }

        foreach (var (other, kilometres) in near ?? [])
        {
            if (!runs.TryGetValue(other.Ship, out var run))
            {
                runs[other.Ship] = run = [];
            }

            run.Add((mine, other, kilometres));
        }
    }
}
