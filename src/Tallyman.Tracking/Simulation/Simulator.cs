using System.Collections.Immutable;

namespace Tallyman.Tracking.Simulation;

/// <summary>
/// Makes streams with known truth: ships on routes between ports with turn-round times, meetings at sea, switched-off legs, a
/// shared MMSI, draught in and out; and receivers that miss messages, hear them twice and damage lines.
/// </summary>
public static class Simulator
{
    private const double ReportMinutesStatic = 60;

    /// <summary>Runs a scene.</summary>
    public static Simulated Run(Scene scene)
    {
        // A generator of our own, so that the same seed gives the same stream on every machine.
        var chance = new Chance(scene.Seed);
        var lines = new List<(long Time, string[] Sentences)>();
        var truth = new List<TrueEvent>();
        var stays = new List<(SimulatedShip Ship, string Place, long Start, long End)>();
        foreach (var ship in scene.Ships)
        {
            Sail(scene, ship, chance, lines, truth, stays);
        }

        Meetings(scene, stays, truth);
        var text = ImmutableArray.CreateBuilder<string>(lines.Count * 2);
        foreach (var (_, sentences) in lines.OrderBy(l => l.Time))
        {
            foreach (var sentence in sentences)
            {
                text.Add(chance.Next() < scene.DamagedShare ? Damaged(sentence, chance) : sentence);
            }
        }

        return new Simulated(text.ToImmutable(), [.. truth.OrderBy(t => t.Start)]);
    }

    private static void Sail(Scene scene, SimulatedShip ship, Chance chance, List<(long, string[])> lines, List<TrueEvent> truth, List<(SimulatedShip, string, long, long)> stays)
    {
        var time = scene.Start + (long)(ship.DepartureHours * 3_600_000);
        var (nextReport, nextStatic) = (time, time);
        var draught = ship.Plan[0].DraughtMetres;
        var sequence = 0;
        for (var i = 0; i < ship.Plan.Length; i++)
        {
            var call = ship.Plan[i];
            var place = Place(scene, call.Port);
            var leave = time + (long)(call.Hours * 3_600_000);
            leave = i + 1 == ship.Plan.Length ? Math.Max(leave, scene.Start + (long)(scene.Hours * 3_600_000)) : leave;
            stays.Add((ship, call.Port, time, leave));
            if (call.Port[0] != '@')
            {
                truth.Add(new TrueEvent(EventKind.PortCall, ship.Mmsi, time, leave, call.Port));
            }

            Report(time, leave, place, place, call.IsDark);
            draught = call.DraughtMetres;
            time = leave;
            if (i + 1 == ship.Plan.Length)
            {
                break;
            }

            var next = Place(scene, ship.Plan[i + 1].Port);
            var arrive = time + (long)(Geodesic.Kilometres(place.Latitude, place.Longitude, next.Latitude, next.Longitude) / 1.852 / ship.SpeedKnots * 3_600_000);
            if (ship.Plan[i + 1].IsDark && !call.IsDark)
            {
                var back = i + 2 < ship.Plan.Length ? arrive + (long)(ship.Plan[i + 1].Hours * 3_600_000) + (arrive - time) : arrive;
                truth.Add(new TrueEvent(EventKind.Gap, ship.Mmsi, time + 3_600_000, back - 3_600_000, call.Port));
            }

            Report(time, arrive, place, next, call.IsDark, ship.Plan[i + 1].IsDark);
            time = arrive;
        }

        void Report(long from, long to, Port a, Port b, bool darkFrom, bool darkTo = false)
        {
            var moving = a != b;
            for (; nextReport < to; nextReport += (long)(scene.IntervalMinutes * 60_000 * (0.9 + (0.2 * chance.Next()))))
            {
                var share = (nextReport - from) / (double)Math.Max(1, to - from);
                var silent = (darkFrom && (!moving || to - nextReport > 3_600_000)) || (darkTo && nextReport - from > 3_600_000);
                var heard = chance.Next() < scene.Reception && (!scene.IsSatellite || nextReport / 60_000 % 120 < 10);
                if (silent || !heard)
                {
                    continue;
                }

                var noise = (chance.Next() - 0.5) * 0.0002;
                var course = Course(a, b);
                var position = new Position(ship.Mmsi, nextReport, a.Longitude + (share * (b.Longitude - a.Longitude)) + noise, a.Latitude + (share * (b.Latitude - a.Latitude)) + noise,
                    moving ? (float)(ship.SpeedKnots + (chance.Next() - 0.5)) : (float)(chance.Next() * 0.15), (float)course, (float)course, 1, (byte)(moving ? 0 : 5));
                Put(nextReport, [.. SentenceWriter.Position(position, "sim1")], second: [.. SentenceWriter.Position(position with { UnixMilliseconds = nextReport }, "sim2")]);
                if (nextReport >= nextStatic)
                {
                    Put(nextReport, [.. SentenceWriter.Static(new StaticReport(ship.Mmsi, nextReport, ship.Name, null, ship.Imo, 70, 120, 18, draught, null), "sim1", ++sequence)], second: null);
                    nextStatic = nextReport + (long)(ReportMinutesStatic * 60_000);
                }
            }
        }

        void Put(long when, string[] sentences, string[]? second)
        {
            lines.Add((when, sentences));
            if (second is not null && chance.Next() < scene.DuplicateShare)
            {
                lines.Add((when + 1000, second));
            }
        }
    }

    /// <summary>Ships at one meeting place at the same time, for two hours or more, meet.</summary>
    private static void Meetings(Scene scene, List<(SimulatedShip Ship, string Place, long Start, long End)> stays, List<TrueEvent> truth)
    {
        foreach (var group in stays.Where(s => s.Place[0] == '@').GroupBy(s => s.Place))
        {
            var at = group.ToList();
            for (var i = 0; i < at.Count; i++)
            {
                for (var j = i + 1; j < at.Count; j++)
                {
                    var (start, end) = (Math.Max(at[i].Start, at[j].Start), Math.Min(at[i].End, at[j].End));
                    if (end - start >= 2 * 3_600_000 && at[i].Ship.Mmsi != at[j].Ship.Mmsi)
                    {
                        truth.Add(new TrueEvent(EventKind.Encounter, Math.Min(at[i].Ship.Mmsi, at[j].Ship.Mmsi), start, end, group.Key, Math.Max(at[i].Ship.Mmsi, at[j].Ship.Mmsi)));
                    }
                }
            }
        }
    }

    private static Port Place(Scene scene, string key) => scene.Ports.First(p => p.Key == key);

    private static double Course(Port a, Port b)
    {
        if (a == b)
        {
            return 0;
        }

        var degrees = Math.Atan2((b.Longitude - a.Longitude) * Math.Cos(a.Latitude * (Math.PI / 180)), b.Latitude - a.Latitude) * (180 / Math.PI);
        return (degrees + 360) % 360;
    }

    private static string Damaged(string sentence, Chance chance)
    {
        var at = (int)(chance.Next() * sentence.Length);
        return chance.Next() < 0.5 ? sentence[..at] : string.Concat(sentence.AsSpan(0, at), "~", sentence.AsSpan(Math.Min(at + 1, sentence.Length)));
    }

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014).</summary>
    private sealed class Chance(int seed)
    {
        private ulong _state = (ulong)(uint)seed * 0x9E3779B97F4A7C15;

        public double Next()
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }
}
