using System.Diagnostics;
using System.Globalization;
using Tallyman.Tracking;
using Tallyman.Tracking.Events;
using Tallyman.Tracking.Tracks;

namespace Tallyman.Bench.Tracking;

/// <summary>Positions a second for tracks, gaps, port calls and encounters: a made-up day of many ships that sail between points of a grid of ports.</summary>
internal static class EventsBench
{
    public static void Run(int ships)
    {
        var ports = new PortIndex(Enumerable.Range(0, 3000).Select(i => new Port($"p{i}", $"Port {i}", -60 + (i / 50 * 2), -180 + (i % 50 * 7.2))));
        var positions = new List<IReadOnlyList<Position>>();
        for (var ship = 0; ship < ships; ship++)
        {
            var (lat, lon) = (-55 + (ship * 7919 % 11_000 / 100.0), -179 + (ship * 104_729 % 35_800 / 100.0));
            var track = new List<Position>(144);
            for (var i = 0; i < 144; i++)
            {
                var speed = ship % 3 == 0 ? 0.1f : 10;
                var north = speed / 60 / 6;
                lat += north;
                track.Add(new Position(200_000_000 + (uint)ship, 1_700_000_000_000 + (i * 600_000L) + (ship % 600 * 1000), lon, lat, speed, 0, 0, 1));
            }

            positions.Add(track);
        }

        var count = ships * 144L;
        Time("tracks", count, () =>
        {
            var set = new TrackSet();
            foreach (var ship in positions)
            {
                foreach (var p in ship)
                {
                    set.Add(in p);
                }
            }

            return set.Complete().Count;
        });
        Time("gaps and port calls", count, () => positions.Sum(s => Gaps.Find(s, 12, s[^1].UnixMilliseconds).Count + PortCalls.Find(s, [], ports, s[^1].UnixMilliseconds).Count));
        Time("encounters", count, () => Encounters.Find(positions, ports).Count);
    }

    private static void Time(string what, long count, Func<int> work)
    {
        var watch = Stopwatch.StartNew();
        var found = work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-22} {watch.Elapsed.TotalSeconds,6:0.00} s {count / watch.Elapsed.TotalSeconds / 1e6,6:0.00} M positions/s  ({found} found)"));
    }
}
