using System.Globalization;

namespace Tallyman.Tracking.Events;

/// <summary>
/// Port calls of one ship: a state machine (at sea, in port, stopped) gives entries, stops, gaps and exits, and these are
/// joined to visits with a confidence: 4 entry, exit and a stop or gap; 3 one of entry and exit, and a stop or gap; 2 a stop
/// or gap only; 1 an entry or exit only (pipe-anchorages, <c>create_in_out_events.py</c>, <c>create_port_visits.py</c>).
/// </summary>
public static class PortCalls
{
    private const double KilometresPerNauticalMile = 1.852;

    /// <summary>Port calls from positions of one ship in the order of time.</summary>
    /// <param name="positions">Usable positions.</param>
    /// <param name="tracks">The track of each position.</param>
    /// <param name="ports">The ports.</param>
    /// <param name="until">End of the data: a ship in port that was not heard since has a gap.</param>
    /// <param name="options">Thresholds.</param>
    public static IReadOnlyList<PortCall> Find(IReadOnlyList<Position> positions, IReadOnlyList<int> tracks, PortIndex ports, long until, PortCallOptions? options = null)
    {
        options ??= PortCallOptions.Default;
        return positions.Count == 0 ? [] : Join(positions[0].Mmsi, Events(positions, tracks, ports, until, options), options);
    }

    /// <summary>The steps of port calls.</summary>
    public static IReadOnlyList<PortEvent> Events(IReadOnlyList<Position> positions, IReadOnlyList<int> tracks, PortIndex ports, long until, PortCallOptions options)
    {
        var events = new List<PortEvent>();
        var gap = (long)(options.GapMinutes * 60_000);
        Port? active = null;
        var (inPort, stopped, known) = (false, false, false);
        long last = 0;
        for (var i = 0; i < positions.Count; i++)
        {
            var p = positions[i];
            var nearest = ports.Nearest(p.Latitude, p.Longitude);
            var beyond = nearest is { } n ? n.Kilometres - n.Port.RadiusKilometres : double.MaxValue;
            var isIn = known && inPort ? beyond < options.ExitMarginKilometres : beyond <= 0;
            var isStopped = !float.IsNaN(p.SpeedKnots) && (known && stopped ? p.SpeedKnots < options.StopEndKnots : p.SpeedKnots <= options.StopBeginKnots);
            active = isIn ? nearest!.Value.Port : active;
            var track = tracks.Count > i ? tracks[i].ToString(CultureInfo.InvariantCulture) : string.Empty;
            if (known && inPort && p.UnixMilliseconds - last >= gap)
            {
                events.Add(Event(PortEventSort.GapBegin, last + gap, double.NaN, double.NaN));
                events.Add(Event(PortEventSort.GapEnd, p.UnixMilliseconds, p.Latitude, p.Longitude));
            }

            // A stop counts only in port.
            var (wasIn, wasStopped) = (known && inPort, known && inPort && stopped);
            var nowStopped = isIn && isStopped;
            if (known && !wasIn && isIn)
            {
                events.Add(Event(PortEventSort.Entry, p.UnixMilliseconds, p.Latitude, p.Longitude));
            }

            if (wasStopped && !nowStopped)
            {
                events.Add(Event(PortEventSort.StopEnd, p.UnixMilliseconds, p.Latitude, p.Longitude));
            }

            if (!wasStopped && nowStopped)
            {
                events.Add(Event(PortEventSort.StopBegin, p.UnixMilliseconds, p.Latitude, p.Longitude));
            }

            if (wasIn && !isIn)
            {
                events.Add(Event(PortEventSort.Exit, p.UnixMilliseconds, p.Latitude, p.Longitude));
            }

            (inPort, stopped, known, last) = (isIn, isStopped, true, p.UnixMilliseconds);

            PortEvent Event(PortEventSort sort, long time, double latitude, double longitude) =>
                new(sort, time, active!.Key, active.Latitude, active.Longitude, latitude, longitude, track);
        }

        if (known && inPort && until - last >= gap)
        {
            events.Add(new PortEvent(PortEventSort.GapBegin, last + gap, active!.Key, active.Latitude, active.Longitude, double.NaN, double.NaN, string.Empty));
        }

        return events;
    }

    /// <summary>Visits from the steps of one ship, in any order.</summary>
    public static IReadOnlyList<PortCall> Join(uint mmsi, IEnumerable<PortEvent> events, PortCallOptions? options = null)
    {
        options ??= PortCallOptions.Default;
        var calls = new List<PortCall>();
        var visit = new List<PortEvent>();
        foreach (var e in events.OrderBy(e => e.Time))
        {
            if (visit.Count > 0 && (e.Sort == PortEventSort.Entry || IsElsewhere(visit[^1], e, options)))
            {
                Close();
            }

            visit.Add(e);
            if (e.Sort == PortEventSort.Exit)
            {
                Close();
            }
        }

        Close();
        return calls;

        void Close()
        {
            if (visit.Count > 0 && Call(mmsi, visit) is { } call && call.Confidence >= options.LeastConfidence)
            {
                calls.Add(call);
            }

            visit.Clear();
        }
    }

    private static bool IsElsewhere(in PortEvent before, in PortEvent now, PortCallOptions options) =>
        before.Track.Length > 0 && now.Track.Length > 0 && !string.Equals(before.Track, now.Track, StringComparison.Ordinal)
        && Sphere.Kilometres(before.PortLatitude, before.PortLongitude, now.PortLatitude, now.PortLongitude) > options.SegmentDistanceNauticalMiles * KilometresPerNauticalMile;

    private static PortCall Call(uint mmsi, List<PortEvent> visit)
    {
        bool Has(PortEventSort sort) => visit.Exists(e => e.Sort == sort);
        var (entry, exit) = (Has(PortEventSort.Entry), Has(PortEventSort.Exit));
        var stop = Has(PortEventSort.StopBegin) || Has(PortEventSort.StopEnd);
        var gap = Has(PortEventSort.GapBegin) || Has(PortEventSort.GapEnd);
        var ends = (entry ? 1 : 0) + (exit ? 1 : 0);
        var (first, last) = (visit[0], visit[^1]);
        return new PortCall
        {
            Mmsi = mmsi,
            Start = first.Time,
            End = last.Sort is PortEventSort.GapBegin or PortEventSort.StopBegin ? null : last.Time,
            Latitude = first.PortLatitude,
            Longitude = first.PortLongitude,
            Place = first.Port,
            EndPlace = last.Port,
            HasEntry = entry,
            HasExit = exit,
            HasStop = stop,
            HasGap = gap,
            Confidence = stop || gap ? ends + 2 : 1,
            Reasons = [Message.Of("track.port-call", ("port", first.Port), ("entry", entry ? "true" : "false"), ("exit", exit ? "true" : "false"), ("stop", stop ? "true" : "false"), ("gap", gap ? "true" : "false"))],
        };
    }
}
