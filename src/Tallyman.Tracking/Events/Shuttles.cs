using System.Globalization;

namespace Tallyman.Tracking.Events;

/// <summary>
/// Ships that go to and fro between two ports: three or more legs A B A B, which a call at a third port of confidence 3 or
/// more ends. Where a ship is gone from one end long enough for the other and back, and was not heard, the two legs are
/// likely and counted apart.
/// </summary>
public static class Shuttles
{
    private const int LeastLegs = 3;
    private const double FastKnots = 16;
    private const double SlowKnots = 4;

    /// <summary>Shuttles of one ship.</summary>
    public static IReadOnlyList<Shuttle> Find(IReadOnlyList<PortCall> calls, IReadOnlyList<Gap> gaps, PortIndex ports)
    {
        var found = new List<Shuttle>();
        var trusted = Joined(calls);
        for (var i = 0; i < trusted.Count - 1;)
        {
            var (a, b) = (trusted[i].Place!, trusted[i + 1].Place!);
            if (string.Equals(a, b, StringComparison.Ordinal))
            {
                i++;
                continue;
            }

            var end = i + 1;
            while (end + 1 < trusted.Count && (trusted[end + 1].Place == a || trusted[end + 1].Place == b))
            {
                end++;
            }

            if (Of(trusted, i, end, gaps, ports) is { } shuttle)
            {
                found.Add(shuttle);
                i = end;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    /// <summary>Calls without weak ones between, and calls at one port without a gap between them as one.</summary>
    private static List<PortCall> Joined(IReadOnlyList<PortCall> calls)
    {
        var joined = new List<PortCall>();
        foreach (var call in calls)
        {
            if (joined.Count > 0 && joined[^1].Place == call.Place && call.Start - (joined[^1].End ?? joined[^1].Start) < 6 * 3_600_000)
            {
                joined[^1] = joined[^1] with { End = call.End, Confidence = Math.Max(joined[^1].Confidence ?? 1, call.Confidence ?? 1) };
            }
            else
            {
                joined.Add(call);
            }
        }

        return joined;
    }

    private static Shuttle? Of(List<PortCall> calls, int begin, int end, IReadOnlyList<Gap> gaps, PortIndex ports)
    {
        var (a, b) = (calls[begin].Place!, calls[begin + 1].Place!);
        var places = ports.Ports.ToDictionary(p => p.Key);
        var distance = places.TryGetValue(a, out var pa) && places.TryGetValue(b, out var pb)
            ? Geodesic.Kilometres(pa.Latitude, pa.Longitude, pb.Latitude, pb.Longitude) / 1.852
            : double.NaN;
        var (legs, likely, dark) = (0, 0, 0);
        var (legHours, turnsA, turnsB) = (new List<double>(), new List<double>(), new List<double>());
        for (var i = begin; i <= end; i++)
        {
            var call = calls[i];
            if (call.End is { } left)
            {
                (call.Place == a ? turnsA : turnsB).Add((left - call.Start) / 3_600_000.0);
            }

            if (i == begin)
            {
                continue;
            }

            var departure = calls[i - 1].End ?? calls[i - 1].Start;
            var silent = gaps.Where(g => g.Start < call.Start && (g.End ?? long.MaxValue) > departure).ToList();
            if (call.Place != calls[i - 1].Place)
            {
                legs++;
                legHours.Add((call.Start - departure) / 3_600_000.0);
                dark += silent.Count > 0 ? 1 : 0;
            }
            else
            {
                // Gone from one end and back: long enough for the other end, and silent for most of it.
                var hours = (call.Start - departure) / 3_600_000.0;
                var silentHours = silent.Sum(g => (Math.Min(g.End ?? call.Start, call.Start) - Math.Max(g.Start, departure)) / 3_600_000.0);
                if (hours >= 2 * distance / FastKnots && hours <= (2 * distance / SlowKnots) + 120 && silentHours >= 0.4 * hours && silent.Exists(g => g.Silence != Silence.NoCoverage))
                {
                    likely += 2;
                }
            }
        }

        if (legs + likely < LeastLegs || legs == 0)
        {
            return null;
        }

        return new Shuttle
        {
            Mmsi = calls[begin].Mmsi,
            Start = calls[begin].Start,
            End = calls[end].End ?? calls[end].Start,
            Latitude = calls[begin].Latitude,
            Longitude = calls[begin].Longitude,
            Place = a,
            OtherPlace = b,
            Legs = legs,
            LikelyLegs = likely,
            MedianLegHours = EncounterRun.Median(legHours),
            MedianTurnHours = EncounterRun.Median(turnsA),
            OtherMedianTurnHours = EncounterRun.Median(turnsB),
            GapShare = legs == 0 ? 0 : (double)dark / legs,
            Confidence = Enumerable.Range(begin, end - begin + 1).Min(i => calls[i].Confidence ?? 1),
            Reasons = [Message.Of("track.shuttle", ("legs", legs.ToString(CultureInfo.InvariantCulture)), ("likely", likely.ToString(CultureInfo.InvariantCulture)), ("from", a), ("to", b))],
        };
    }
}
