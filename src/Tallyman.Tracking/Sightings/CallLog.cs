using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace Tallyman.Tracking.Sightings;

/// <summary>
/// One log of calls from the sightings of many teams and port calls by AIS. Evidence is of one call where ship, port and time
/// can be the same; each piece joins the call that it fits closest, and is never added to it as another.
/// </summary>
public static class CallLog
{
    /// <summary>A ship needs so many days for a voyage and its turn-round: evidence of one ship at one port farther apart is of two calls.</summary>
    public const int DaysApart = 3;

    /// <summary>Joins sightings and port calls.</summary>
    /// <param name="sightings">Sightings and voyages of single calls; totals are passed over.</param>
    /// <param name="calls">Port calls by AIS with the names of their ships.</param>
    public static ImmutableArray<LoggedCall> Join(IEnumerable<Sighting> sightings, IEnumerable<(string Ship, PortCall Call)> calls)
    {
        var log = calls.Select(c => new LoggedCall([c.Ship], c.Call.Place ?? string.Empty, Days(c.Call), [], c.Call, ["AIS"])).ToList();
        foreach (var sighting in sightings.Where(IsCall).OrderBy(s => s.Window?.Earliest ?? LocalDate.MaxIsoValue).ThenBy(s => s.Id, StringComparer.Ordinal))
        {
            var best = -1;
            var least = int.MaxValue;
            for (var i = 0; i < log.Count; i++)
            {
                if (Fit(log[i], sighting) is { } days && days < least)
                {
                    (best, least) = (i, days);
                }
            }

            if (best < 0)
            {
                log.Add(new LoggedCall(sighting.Ships, sighting.To.Length == 1 ? sighting.To[0] : string.Empty, sighting.Window, [sighting.Id], null, [sighting.Observer]));
            }
            else
            {
                log[best] = With(log[best], sighting);
            }
        }

        return [.. log.OrderBy(c => c.Window?.Earliest ?? LocalDate.MaxIsoValue)];
    }

    /// <summary>Floor and likely number.</summary>
    /// <param name="log">The log of calls.</param>
    /// <param name="sightings">All rows: the totals among them.</param>
    public static CallCount Count(ImmutableArray<LoggedCall> log, IEnumerable<Sighting> sightings)
    {
        var totals = sightings.Where(s => s.Kind == SightingKind.Aggregate && s.Voyages > 0)
            .Select(s => new ObserverTotal(s.Id, s.Observer, s.Voyages, s.Period ?? s.Window))
            .OrderBy(t => t.Period?.Latest ?? LocalDate.MaxIsoValue).ThenBy(t => t.Voyages).ToImmutableArray();
        var distinct = Distinct(log);
        var greatest = totals.Select(t => t.Voyages).DefaultIfEmpty(0).Max();
        // Calls in the log after the time of the greatest total are not in it.
        var until = totals.Where(t => t.Voyages == greatest).Select(t => t.Period?.Latest).FirstOrDefault();
        var later = until is { } day ? Distinct([.. log.Where(c => c.Window?.Earliest > day)]) : 0;
        var floor = Math.Max(distinct, greatest);
        return new CallCount(floor, Math.Max(floor, greatest + later), totals, Message.Of("track.call-count",
            ("log", distinct.ToString(CultureInfo.InvariantCulture)), ("greatest", greatest.ToString(CultureInfo.InvariantCulture)),
            ("observers", totals.Select(t => t.Observer).Distinct().Count().ToString(CultureInfo.InvariantCulture)), ("later", later.ToString(CultureInfo.InvariantCulture))));
    }

    private static bool IsCall(Sighting s) => s.Kind is SightingKind.Voyage or SightingKind.PortCall or SightingKind.Sighting;

    /// <summary>Calls that exclude one another: of those whose ship or time is open, none is counted that another can be.</summary>
    private static int Distinct(ImmutableArray<LoggedCall> log)
    {
        var counted = new List<LoggedCall>();
        foreach (var call in log.OrderBy(c => c.Ships.Length == 1 && c.Window is not null ? 0 : 1).ThenBy(c => c.Window?.Earliest ?? LocalDate.MaxIsoValue))
        {
            if (!counted.Exists(c => CanBeSame(c, call)))
            {
                counted.Add(call);
            }
        }

        return counted.Count;
    }

    private static bool CanBeSame(LoggedCall a, LoggedCall b) =>
        (a.Ships.IsEmpty || b.Ships.IsEmpty || a.Ships.Any(s => b.Ships.Contains(s, StringComparer.OrdinalIgnoreCase)))
        && (a.Port.Length == 0 || b.Port.Length == 0 || a.Port == b.Port)
        && Apart(a.Window, b.Window) is null or <= DaysApart;

    /// <summary>Days between a call and a sighting that can be of it; null where it cannot.</summary>
    private static int? Fit(LoggedCall call, Sighting sighting)
    {
        var ship = call.Ships.IsEmpty || sighting.Ships.IsEmpty
            || call.Ships.Any(s => sighting.Ships.Contains(s, StringComparer.OrdinalIgnoreCase))
            || (call.Ais is { } ais && sighting.Mmsi != 0 && ais.Mmsi == sighting.Mmsi);
        var port = call.Port.Length == 0 || sighting.To.IsEmpty || sighting.To.Contains(call.Port) || (call.Ais is not null && sighting.From.Contains(call.Port));
        if (!ship || !port || call.Window is null || sighting.Window is null)
        {
            return null;
        }

        // An unnamed ship joins only where times meet.
        var days = Apart(call.Window, sighting.Window) ?? int.MaxValue;
        return days <= (sighting.Ships.IsEmpty || call.Ships.IsEmpty ? 0 : DaysApart) ? days : null;
    }

    private static int? Apart(Period? a, Period? b)
    {
        if (a is null || b is null)
        {
            return null;
        }

        if (a.Overlaps(b))
        {
            return 0;
        }

        var (first, second) = a.Latest is { } end && b.Earliest is { } start && end < start ? (end, start) : (b.Latest!.Value, a.Earliest!.Value);
        return NodaTime.Period.DaysBetween(first, second);
    }

    private static LoggedCall With(LoggedCall call, Sighting sighting)
    {
        var ships = call.Ships.IsEmpty ? sighting.Ships : sighting.Ships.IsEmpty ? call.Ships
            : call.Ships.Intersect(sighting.Ships, StringComparer.OrdinalIgnoreCase).ToImmutableArray() is { IsEmpty: false } common ? common : call.Ships;
        return call with
        {
            Ships = ships,
            Port = call.Port.Length > 0 ? call.Port : sighting.To.Length == 1 ? sighting.To[0] : string.Empty,
            Window = call.Ais is null ? Together(call.Window, sighting.Window) : call.Window,
            Sightings = call.Sightings.Add(sighting.Id),
            Observers = call.Observers.Contains(sighting.Observer) || sighting.Observer.Length == 0 ? call.Observers : call.Observers.Add(sighting.Observer),
        };
    }

    /// <summary>
    /// The time that two pieces of evidence leave together. Two windows of uncertainty leave what both allow; a day on which
    /// the ship was there is a part of its stay, which then has both.
    /// </summary>
    private static Period? Together(Period? a, Period? b)
    {
        if (a is not { Earliest: { } a1, Latest: { } a2 } || b is not { Earliest: { } b1, Latest: { } b2 })
        {
            return a ?? b;
        }

        var both = a1 < a2 && b1 < b2 && a.Overlaps(b);
        var from = (a1 < b1) == both ? b1 : a1;
        var to = (a2 < b2) == both ? a2 : b2;
        return from == to ? Period.Day(from) : Period.Between(Period.Day(from), Period.Day(to));
    }

    private static Period Days(PortCall call)
    {
        var start = Instant.FromUnixTimeMilliseconds(call.Start).InUtc().Date;
        var end = Instant.FromUnixTimeMilliseconds(call.End ?? call.Start).InUtc().Date;
        return start == end ? Period.Day(start) : Period.Between(Period.Day(start), Period.Day(end));
    }
}
