using System.Buffers;
using System.Text;
using System.Text.Json;
using Tallyman.Tracking.Ais;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Tracking.Tests.Nmea;

/// <summary>What a stream came to.</summary>
internal sealed record Decoded(IReadOnlyList<JsonElement> Messages, IReadOnlyList<(long Line, LineFault Fault)> Faults, LineCounts Counts, IReadOnlyList<long> Times, IReadOnlyList<uint> Mmsis);

/// <summary>Decodes whole texts for tests.</summary>
internal static class Decoding
{
    public static Decoded Read(string text, int block = int.MaxValue) => Read(Encoding.Latin1.GetBytes(text), block);

    public static Decoded Read(byte[] bytes, int block = int.MaxValue)
    {
        var output = new ArrayBufferWriter<byte>();
        var reader = new NmeaReader<Receiver>(new Receiver(output));
        for (var at = 0; at < bytes.Length; at += Math.Min(block, bytes.Length - at))
        {
            reader.Read(bytes.AsSpan(at, Math.Min(block, bytes.Length - at)));
        }

        reader.Complete();
        var messages = Encoding.UTF8.GetString(output.WrittenSpan).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(l => JsonDocument.Parse(l).RootElement).ToList();
        return new Decoded(messages, reader.Receiver.Faults, reader.Counts, reader.Receiver.Times, reader.Receiver.Mmsis);
    }

    internal sealed class Receiver(IBufferWriter<byte> output) : IMessageReceiver
    {
        private readonly GpsdJson _json = new(output);

        public List<(long Line, LineFault Fault)> Faults { get; } = [];

        public List<long> Times { get; } = [];

        public List<uint> Mmsis { get; } = [];

        public void Message(in AisMessage message)
        {
            _json.Write(in message);
            Times.Add(message.Reception.UnixMilliseconds);
            Mmsis.Add(message.Mmsi);
        }

        public void Fault(long line, LineFault fault) => Faults.Add((line, fault));
    }
}
