namespace Tallyman.Tracking.Ais;

/// <summary>Message 15: interrogation of one or two stations (table 64).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct Interrogation(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(38, 2);

    /// <summary>MMSI of the first station.</summary>
    public int DestinationId1 => (int)_payload.UInt(40, 30);

    /// <summary>First message asked of it.</summary>
    public int MessageId1First => (int)_payload.UInt(70, 6);

    /// <summary>Slot for the answer.</summary>
    public int SlotOffset1First => (int)_payload.UInt(76, 12);

    /// <summary>Spare bits.</summary>
    public int Spare2 => (int)_payload.UInt(88, 2);

    /// <summary>Second message asked of it; 0 where there is none.</summary>
    public int MessageId1Second => (int)_payload.UInt(90, 6);

    /// <summary>Slot for the answer.</summary>
    public int SlotOffset1Second => (int)_payload.UInt(96, 12);

    /// <summary>Spare bits.</summary>
    public int Spare3 => (int)_payload.UInt(108, 2);

    /// <summary>MMSI of the second station; 0 where there is none.</summary>
    public int DestinationId2 => (int)_payload.UInt(110, 30);

    /// <summary>Message asked of it.</summary>
    public int MessageId2 => (int)_payload.UInt(140, 6);

    /// <summary>Slot for the answer.</summary>
    public int SlotOffset2 => (int)_payload.UInt(146, 12);

    /// <summary>Spare bits.</summary>
    public int Spare4 => (int)_payload.UInt(158, 2);
}
