using Tallyman.Tracking.Ais;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Bench.Tracking;

/// <summary>A receiver that reads nothing: what lines, checksums, tag blocks, parts and unpacking cost.</summary>
internal struct NoField : IMessageReceiver
{
    public long Messages { get; private set; }

    public void Fault(long line, LineFault fault)
    {
    }

    public void Message(in AisMessage message) => Messages++;
}
