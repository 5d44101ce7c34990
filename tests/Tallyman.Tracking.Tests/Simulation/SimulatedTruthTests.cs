using System.Text;
using Tallyman.Tracking.Ais;
using Tallyman.Tracking.Events;
using Tallyman.Tracking.Nmea;
using Tallyman.Tracking.Simulation;

namespace Tallyman.Tracking.Tests.Simulation;

public sealed class SimulatedTruthTests
{
    private const long Start = 1_700_000_000_000;

    [Fact]
    public void At_full_reception_the_truth_is_found()
    {
        var scene = Scenes.NorthernPorts(Start);
        var simulated = Simulator.Run(scene);
        var events = Find(scene, simulated);
        foreach (var (kind, least) in new[] { (EventKind.PortCall, 0.98), (EventKind.Gap, 0.95), (EventKind.Encounter, 0.98) })
        {
            var score = TruthScore.Of(kind, simulated.Truth, events);
            Assert.True(score.True > 0 && score.Precision >= least && score.Recall >= least,
                $"{score}\n{string.Join('\n', events.Where(e => e.Kind == kind).Select(e => $"{e.Mmsi} {(e.Start - Start) / 3.6e6:0.0} {(e.End - Start) / 3.6e6:0.0} {e.Place} {string.Join(' ', e.Details)}").Take(40))}\ntrue: {string.Join('\n', simulated.Truth.Where(t => t.Kind == kind).Select(t => $"{t.Mmsi} {(t.Start - Start) / 3.6e6:0.0} {(t.End - Start) / 3.6e6:0.0} {t.Place}"))}");
        }

        Assert.Equal(2, events.OfType<Shuttle>().Count(s => s.Mmsi is 273900001 or 273900002));
        Assert.Equal(2, events.OfType<Shuttle>().Single(s => s.Mmsi == 273900002).LikelyLegs);
        Assert.Contains(events.OfType<DraughtChange>(), d => d.Mmsi == 273900001 && d.Place == "rajin" && d.Handling == Handling.Loaded);
    }

    [Fact]
    public void The_same_seed_gives_the_same_lines_and_another_gives_others()
    {
        var scene = Scenes.NorthernPorts(Start, seed: 7) with { Reception = 0.1 };
        Assert.Equal(Simulator.Run(scene).Lines, Simulator.Run(scene).Lines);
        Assert.NotEqual(Simulator.Run(scene).Lines, Simulator.Run(scene with { Seed = 8 }).Lines);
    }

    [Fact]
    public void Damaged_lines_are_counted_and_only_they_are_lost()
    {
        var scene = Scenes.NorthernPorts(Start) with { Reception = 0.1, DamagedShare = 0.05 };
        var lines = Simulator.Run(scene).Lines;
        var counts = Read(lines, new EventFinder(new PortIndex([])));
        Assert.InRange(counts.Faults.Sum(), lines.Length / 40, lines.Length / 8);
        Assert.True(counts.Messages > lines.Length * 0.6);
    }

    private static IReadOnlyList<VesselEvent> Find(Scene scene, Simulated simulated)
    {
        var finder = new EventFinder(new PortIndex(scene.Ports.Where(p => p.Key[0] != '@')));
        Read(simulated.Lines, finder);
        return finder.Find();
    }

    private static LineCounts Read(IEnumerable<string> lines, EventFinder finder)
    {
        var reader = new NmeaReader<Receiver>(new Receiver(finder));
        foreach (var line in lines)
        {
            reader.Read(Encoding.ASCII.GetBytes(line + "\n"));
        }

        reader.Complete();
        return reader.Counts;
    }

    private sealed class Receiver(EventFinder finder) : IMessageReceiver
    {
        private readonly DuplicateFilter _filter = new();
        private readonly StreamClock _clock = new();

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
                finder.Add(report, report.UnixMilliseconds);
            }
        }

        public void Fault(long line, LineFault fault)
        {
        }
    }
}
