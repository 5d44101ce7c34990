using Tallyman.Tracking.Tracks;

namespace Tallyman.Tracking.Events;

/// <summary>
/// Takes the positions and static reports of many ships in the order of arrival and finds what they did. All positions stay
/// in memory; the work is linear in them but for sorting.
/// </summary>
public sealed class EventFinder(PortIndex ports, double gapHours = 12)
{
    private readonly Dictionary<uint, Ship> _ships = [];
    private readonly Coverage _coverage = new();
    private long _last = long.MinValue;

    /// <summary>Takes a position.</summary>
    public void Add(in Position position)
    {
        if (position.Mmsi == 0)
        {
            return;
        }

        Of(position.Mmsi).Positions.Add(position);
    }

    /// <summary>Takes a static report, as heard at a time.</summary>
    public void Add(StaticReport report, long unixMilliseconds)
    {
        if (report.Mmsi != 0)
        {
            Of(report.Mmsi).Reports.Add((unixMilliseconds, report));
        }
    }

    /// <summary>All events in the order of their begin.</summary>
    public IReadOnlyList<VesselEvent> Find()
    {
        foreach (var ship in _ships.Values)
        {
            ship.Separate();
            foreach (var position in ship.Usable)
            {
                _coverage.Add(position);
                _last = Math.Max(_last, position.UnixMilliseconds);
            }
        }

        var events = new List<VesselEvent>();
        foreach (var (mmsi, ship) in _ships)
        {
            events.AddRange(One(mmsi, ship));
        }

        events.AddRange(Encounters.Find([.. _ships.Values.Select(s => s.Main).Where(p => p.Count > 1)], ports));
        events.AddRange(Identities.SharedImo(_ships.Values.SelectMany(s => s.Reports)));
        return [.. events.OrderBy(e => e.Start).ThenBy(e => e.Mmsi).ThenBy(e => e.Kind)];
    }

    private IEnumerable<VesselEvent> One(uint mmsi, Ship ship)
    {
        foreach (var conflict in Identities.SharedMmsi(ship.Usable, ship.Tracks).Concat(Identities.Reported(mmsi, ship.Reports)))
        {
            yield return conflict;
        }

        var main = ship.Main;
        if (main.Count == 0)
        {
            yield break;
        }

        var gaps = Gaps.Find(main, gapHours, _last).Select(g => _coverage.Judge(g, _last)).ToList();
        var calls = PortCalls.Find(main, ship.MainTracks, ports, _last);
        var length = ship.Reports.Select(r => r.Report.LengthMetres).Where(l => l > 0).DefaultIfEmpty(0).Max();
        var draughts = ship.Reports.Select(r => (r.Time, r.Report.DraughtMetres)).ToList();
        foreach (var found in ((IEnumerable<VesselEvent>)gaps).Concat(calls).Concat(Voyages.Find(calls, gaps, ports)).Concat(Shuttles.Find(calls, gaps, ports))
            .Concat(Draughts.Find(calls, draughts)).Concat(SlowGoing.Find(main, ports)).Concat(Drifts.Find(main, length)).Concat(Drifts.Stops(main, length)))
        {
            yield return found;
        }
    }

    private Ship Of(uint mmsi)
    {
        if (!_ships.TryGetValue(mmsi, out var ship))
        {
            _ships[mmsi] = ship = new Ship();
        }

        return ship;
    }

    private sealed class Ship
    {
        public List<Position> Positions { get; } = [];

        public List<(long Time, StaticReport Report)> Reports { get; } = [];

        /// <summary>Positions of tracks, without duplicates, in the order of time.</summary>
        public List<Position> Usable { get; private set; } = [];

        public List<int> Tracks { get; private set; } = [];

        /// <summary>The positions that one ship can have made: of tracks alive at once only those of the one with more positions.</summary>
        public List<Position> Main { get; private set; } = [];

        public List<int> MainTracks { get; private set; } = [];

        public void Separate()
        {
            // Arrival is nearly in order; a stable sort keeps equal times as they came.
            var sorted = Positions.Count < 2 || IsSorted() ? Positions : [.. Positions.OrderBy(p => p.UnixMilliseconds)];
            var builder = new TrackBuilder();
            foreach (var position in sorted)
            {
                builder.Add(in position);
            }

            var labels = builder.Complete();
            for (var i = 0; i < sorted.Count; i++)
            {
                if (labels[i].Track > 0 && !labels[i].IsDuplicate)
                {
                    PositionCheck.Check(sorted[i], TrackOptions.Default, out var usable);
                    Usable.Add(usable);
                    Tracks.Add(labels[i].Track);
                }
            }

            Positions.Clear();
            ChooseMain();
        }

        private bool IsSorted()
        {
            for (var i = 1; i < Positions.Count; i++)
            {
                if (Positions[i].UnixMilliseconds < Positions[i - 1].UnixMilliseconds)
                {
                    return false;
                }
            }

            return true;
        }

        private void ChooseMain()
        {
            var spans = Tracks.Select((t, i) => (t, i)).GroupBy(x => x.t).Select(g => (Track: g.Key, From: g.First().i, To: g.Last().i, Count: g.Count())).OrderByDescending(s => s.Count).ToList();
            if (spans.Count <= 1)
            {
                (Main, MainTracks) = (Usable, Tracks);
                return;
            }

            var taken = new SortedList<int, int>();
            var chosen = new HashSet<int>();
            foreach (var span in spans)
            {
                if (!taken.Any(t => t.Key < span.To && span.From < t.Value))
                {
                    taken[span.From] = span.To;
                    chosen.Add(span.Track);
                }
            }

            for (var i = 0; i < Usable.Count; i++)
            {
                if (chosen.Contains(Tracks[i]))
                {
                    Main.Add(Usable[i]);
                    MainTracks.Add(Tracks[i]);
                }
            }
        }
    }
}
