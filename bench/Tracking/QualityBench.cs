using System.Globalization;
using System.Text;
using Tallyman.Tracking;
using Tallyman.Tracking.Ais;
using Tallyman.Tracking.Events;
using Tallyman.Tracking.Nmea;
using Tallyman.Tracking.Simulation;

namespace Tallyman.Bench.Tracking;

/// <summary>Precision and recall of events on simulated scenes, by share of the messages that are heard.</summary>
internal static class QualityBench
{
    private static readonly EventKind[] Kinds = [EventKind.PortCall, EventKind.Gap, EventKind.Encounter];

    public static void Run(int seeds)
    {
        Console.WriteLine("reception  " + string.Join("  ", Kinds.Select(k => $"{Tallyman.Term.Of(k),-22}")) + "shuttles");
        foreach (var (reception, satellite) in new[] { (1.0, false), (0.5, false), (0.2, false), (0.1, false), (0.05, false), (1.0, true), (0.5, true) })
        {
            var scores = Kinds.ToDictionary(k => k, k => new TruthScore(k, 0, 0, 0, 0));
            var shuttles = 0;
            for (var seed = 1; seed <= seeds; seed++)
            {
                var scene = Scenes.NorthernPorts(1_700_000_000_000, seed) with { Reception = reception, IsSatellite = satellite };
                var simulated = Simulator.Run(scene);
                var reader = new NmeaReader<Receiver>(new Receiver(new EventFinder(new PortIndex(scene.Ports.Where(p => p.Key[0] != '@')))));
                foreach (var line in simulated.Lines)
                {
                    reader.Read(Encoding.ASCII.GetBytes(line + "\n"));
                }

                reader.Complete();
                var events = reader.Receiver.Finder.Find();
                foreach (var kind in Kinds)
                {
                    var (a, b) = (scores[kind], TruthScore.Of(kind, simulated.Truth, events));
                    scores[kind] = new TruthScore(kind, a.True + b.True, a.Found + b.Found, a.Right + b.Right, a.Met + b.Met);
                }

                shuttles += events.OfType<Shuttle>().Select(s => s.Mmsi).Distinct().Count(m => m is 273900001 or 273900002);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(satellite ? "sat " : "    ")}{reception,5:0.00}  ")
                + string.Join("  ", Kinds.Select(k => string.Create(CultureInfo.InvariantCulture, $"P {scores[k].Precision:0.00} R {scores[k].Recall:0.00} n {scores[k].True,-5}"))) + $"  {shuttles}/{2 * seeds}");
        }
    }

    private sealed class Receiver(EventFinder finder) : IMessageReceiver
    {
        private readonly DuplicateFilter _filter = new();
        private readonly StreamClock _clock = new();

        public EventFinder Finder => finder;

        public void Message(in AisMessage message)
        {
            var time = _clock.Of(message.Reception);
            if (_filter.IsDuplicate(in message, time))
            {
                return;
            }

            if (MessagePositions.TryPosition(in message, time, out var position))
            {
                finder.Add(in position);
            }
            else if (MessagePositions.Static(in message, time) is { } report)
            {
                finder.Add(report, time);
            }
        }

        public void Fault(long line, LineFault fault)
        {
        }
    }
}
