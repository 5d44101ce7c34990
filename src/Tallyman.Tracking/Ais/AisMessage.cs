using System.Diagnostics.CodeAnalysis;
using Tallyman.Tracking.Nmea;

namespace Tallyman.Tracking.Ais;

/// <summary>
/// One AIS message of whole bits (ITU-R M.1371 messages 1 to 28), with the fields that all have. The fields of its type are
/// read by the view named for it, such as <see cref="PositionReport"/>, over <see cref="Payload"/>.
/// </summary>
public readonly ref struct AisMessage
{
    private readonly Payload _payload;
    private readonly Reception _reception;

    /// <summary>Makes a message from its bits.</summary>
    public AisMessage(in Payload payload, in Reception reception, long line, int parts)
    {
        _payload = payload;
        _reception = reception;
        Line = line;
        Parts = parts;
        var head = payload.UInt64(0, 38);
        Type = (int)(head >> 32);
        RepeatIndicator = (int)(head >> 30) & 3;
        Mmsi = (uint)head & 0x3FFF_FFFF;
    }

    /// <summary>The bits.</summary>
    [UnscopedRef]
    public ref readonly Payload Payload => ref _payload;

    /// <summary>When and by whom it was received.</summary>
    [UnscopedRef]
    public ref readonly Reception Reception => ref _reception;

    /// <summary>The line of its first part in the order of arrival, from 1.</summary>
    public long Line { get; }

    /// <summary>Number of sentences that carried it.</summary>
    public int Parts { get; }

    /// <summary>Message ID, 1 to 28.</summary>
    public int Type { get; }

    /// <summary>How often it was repeated, 0 to 3.</summary>
    public int RepeatIndicator { get; }

    /// <summary>Source ID: the MMSI as it was sent, also where no such number can be.</summary>
    public uint Mmsi { get; }
}
