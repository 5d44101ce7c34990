using System.IO.Compression;
using Tallyman.Testing;
using Tallyman.Tracking.Ais;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Tracking.Tests;

public sealed class DuplicateFilterTests
{
    // Of whole messages. By single sentences 238, 4,449 and 2,258 repeat, with the second halves that many ships have alike.
    [Theory]
    [InlineData("streams/aislib-stream-example.txt.gz", 0)]
    [InlineData("dma-events/538004030_drift_1.ais.gz", 4304)]
    [InlineData("dma-events/212123000_drift_1.ais.gz", 2082)]
    public void Messages_heard_again_within_ten_seconds_are_found(string file, long expected)
    {
        using var stream = new GZipStream(File.OpenRead(SharedData.Path(["data", "ais-tracks", .. file.Split('/')])), CompressionMode.Decompress);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        var reader = new NmeaReader<Receiver>(new Receiver());
        reader.Read(memory.GetBuffer().AsSpan(0, (int)memory.Length));
        reader.Complete();
        Assert.Equal(expected, reader.Receiver.Filter.Duplicates);
    }

    private sealed class Receiver : IMessageReceiver
    {
        private readonly StreamClock _clock = new();

        public DuplicateFilter Filter { get; } = new();

        public void Message(in AisMessage message)
        {
            var time = _clock.Of(message.Reception);
            Filter.IsDuplicate(in message, time);
        }

        public void Fault(long line, LineFault fault)
        {
        }
    }
}
