using System.Globalization;
using System.IO.Compression;
using Tallyman.Testing;
using Tallyman.Tracking.Ais;
using Tallyman.Tracking.Events;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Tracking.Tests.Events;

public sealed class DanishEventsTests
{
    [Fact]
    public void The_drift_of_the_FRIO_is_found_with_its_start()
    {
        var drift = Assert.Single(Events("538004030_drift_1.ais.gz").OfType<Drift>(), e => e.Mmsi == 538004030);
        // Their analysis starts the event where it raises the alarm; ours where the ship began to drift.
        var alarm = DateTimeOffset.Parse("2014-09-28T16:50:04.556Z", CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
        Assert.InRange(alarm - drift.Start, 10 * 60_000, 15 * 60_000);
        Assert.True(drift.End > alarm);
    }

    [Fact]
    public void The_STOC_MARCIA_does_not_drift() =>
        Assert.DoesNotContain(Events("212123000_drift_1.ais.gz"), e => e is Drift && e.Mmsi == 212123000);

    [Fact]
    public void The_sudden_stop_of_the_LOTUS_is_found_with_its_start()
    {
        var stop = Assert.Single(Events("219165000_ssc_1.ais.gz").OfType<SpeedChange>());
        // The position before the stop was heard by five receivers; theirs keeps the last of these, 0.8 s after the first.
        var last = DateTimeOffset.Parse("2014-10-05T16:10:11.424Z", CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
        Assert.InRange(last - stop.Start, 0, 1000);
    }

    private static IReadOnlyList<VesselEvent> Events(string file)
    {
        using var stream = new GZipStream(File.OpenRead(SharedData.Path("data", "ais-tracks", "dma-events", file)), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var reader = new NmeaReader<Receiver>(new Receiver());
        reader.Read(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        reader.Complete();
        return reader.Receiver.Finder.Find();
    }

    private sealed class Receiver : IMessageReceiver
    {
        private readonly DuplicateFilter _filter = new();
        private readonly StreamClock _clock = new();

        public EventFinder Finder { get; } = new(new PortIndex([]));

        public void Message(in AisMessage message)
        {
            var time = _clock.Of(message.Reception);
            if (_filter.IsDuplicate(in message, time))
            {
                return;
            }

            if (MessagePositions.TryPosition(in message, time, out var position))
            {
                Finder.Add(in position);
            }

            if (MessagePositions.Static(in message, time) is { } report)
            {
                Finder.Add(report, time);
            }
        }

        public void Fault(long line, LineFault fault)
        {
        }
    }
}
