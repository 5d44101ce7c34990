using System.Globalization;

namespace Tallyman.Tracking.Events;

/// <summary>Loitering: hours whose mean speed is below two knots, joined, away from ports (pipe-loitering).</summary>
public static class SlowGoing
{
    /// <summary>Mean speed of an hour below which it counts.</summary>
    public const double SlowKnots = 2;

    /// <summary>Least hours that are given out.</summary>
    public const double LeastHours = 4;

    /// <summary>Least distance from a port, in nautical miles, taken for that from shore.</summary>
    public const double LeastPortNauticalMiles = 20;

    private const double MaximumGapHours = 2;

    /// <summary>Loitering of one ship, from positions in the order of time.</summary>
    public static IReadOnlyList<Loitering> Find(IReadOnlyList<Position> positions, PortIndex ports)
    {
        var found = new List<Loitering>();
        var begin = -1;
        for (var i = 1; i <= positions.Count; i++)
        {
            var slow = i < positions.Count && positions[i - 1].HoursTo(positions[i]) <= MaximumGapHours && MeanKnots(positions, i) < SlowKnots;
            if (slow && begin < 0)
            {
                begin = i - 1;
            }
            else if (!slow && begin >= 0)
            {
                if (Of(positions, begin, i - 1, ports) is { } loitering)
                {
                    found.Add(loitering);
                }

                begin = -1;
            }
        }

        return found;
    }

    /// <summary>Speed implied by the way of the last hour before a position, so that a single noisy fix does not end it.</summary>
    private static double MeanKnots(IReadOnlyList<Position> positions, int at)
    {
        var from = at - 1;
        while (from > 0 && positions[from].HoursTo(positions[at]) < 1 && positions[from - 1].HoursTo(positions[from]) <= MaximumGapHours)
        {
            from--;
        }

        var hours = Math.Max(positions[from].HoursTo(positions[at]), 1.0 / 60);
        return Sphere.Kilometres(positions[from].Latitude, positions[from].Longitude, positions[at].Latitude, positions[at].Longitude) / 1.852 / hours;
    }

    private static Loitering? Of(IReadOnlyList<Position> positions, int begin, int end, PortIndex ports)
    {
        var hours = positions[begin].HoursTo(positions[end]);
        if (hours < LeastHours)
        {
            return null;
        }

        var middle = positions[(begin + end) / 2];
        var nearest = ports.Nearest(middle.Latitude, middle.Longitude);
        if (nearest is { } n && n.Kilometres < LeastPortNauticalMiles * 1.852)
        {
            return null;
        }

        var way = 0.0;
        for (var i = begin + 1; i <= end; i++)
        {
            way += Sphere.Kilometres(positions[i - 1].Latitude, positions[i - 1].Longitude, positions[i].Latitude, positions[i].Longitude);
        }

        return new Loitering
        {
            Mmsi = middle.Mmsi,
            Start = positions[begin].UnixMilliseconds,
            End = positions[end].UnixMilliseconds,
            Latitude = middle.Latitude,
            Longitude = middle.Longitude,
            Hours = hours,
            MeanSpeedKnots = way / 1.852 / hours,
            PortDistanceKilometres = nearest?.Kilometres,
            Reasons = [Message.Of("track.loitering", ("hours", hours.ToString("0.#", CultureInfo.InvariantCulture)), ("knots", SlowKnots.ToString(CultureInfo.InvariantCulture)))],
        };
    }
}
