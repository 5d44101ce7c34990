namespace Tallyman.Tracking.Ais;

/// <summary>Message 20: data link management message (table 69); up to four reservations.</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct DataLinkManagement(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(38, 2);

    /// <summary>Offset of the first reserved slot; 0 where there is none.</summary>
    public int Offset1 => (int)_payload.UInt(40, 12);

    /// <summary>Number of slots in a row.</summary>
    public int Slots1 => (int)_payload.UInt(52, 4);

    /// <summary>Minutes that it holds.</summary>
    public int TimeoutMinutes1 => (int)_payload.UInt(56, 3);

    /// <summary>Slots to the next ones reserved.</summary>
    public int Increment1 => (int)_payload.UInt(59, 11);

    /// <summary>Offset of the second reservation; 0 where there is none.</summary>
    public int Offset2 => (int)_payload.UInt(70, 12);

    /// <summary>Number of slots in a row.</summary>
    public int Slots2 => (int)_payload.UInt(82, 4);

    /// <summary>Minutes that it holds.</summary>
    public int TimeoutMinutes2 => (int)_payload.UInt(86, 3);

    /// <summary>Slots to the next ones reserved.</summary>
    public int Increment2 => (int)_payload.UInt(89, 11);

    /// <summary>Offset of the third reservation; 0 where there is none.</summary>
    public int Offset3 => (int)_payload.UInt(100, 12);

    /// <summary>Number of slots in a row.</summary>
    public int Slots3 => (int)_payload.UInt(112, 4);

    /// <summary>Minutes that it holds.</summary>
    public int TimeoutMinutes3 => (int)_payload.UInt(116, 3);

    /// <summary>Slots to the next ones reserved.</summary>
    public int Increment3 => (int)_payload.UInt(119, 11);

    /// <summary>Offset of the fourth reservation; 0 where there is none.</summary>
    public int Offset4 => (int)_payload.UInt(130, 12);

    /// <summary>Number of slots in a row.</summary>
    public int Slots4 => (int)_payload.UInt(142, 4);

    /// <summary>Minutes that it holds.</summary>
    public int TimeoutMinutes4 => (int)_payload.UInt(146, 3);

    /// <summary>Slots to the next ones reserved.</summary>
    public int Increment4 => (int)_payload.UInt(149, 11);
}
