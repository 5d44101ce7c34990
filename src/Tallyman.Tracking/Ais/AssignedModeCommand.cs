namespace Tallyman.Tracking.Ais;

/// <summary>Message 16: assigned mode command for one or two stations (table 65).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct AssignedModeCommand(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(38, 2);

    /// <summary>MMSI of the first station.</summary>
    public int DestinationIdA => (int)_payload.UInt(40, 30);

    /// <summary>Offset from the current slot to the first assigned one.</summary>
    public int OffsetA => (int)_payload.UInt(70, 12);

    /// <summary>Increment to the next assigned slot.</summary>
    public int IncrementA => (int)_payload.UInt(82, 10);

    /// <summary>MMSI of the second station; 0 where there is none.</summary>
    public int DestinationIdB => (int)_payload.UInt(92, 30);

    /// <summary>Offset of the second station.</summary>
    public int OffsetB => (int)_payload.UInt(122, 12);

    /// <summary>Increment of the second station.</summary>
    public int IncrementB => (int)_payload.UInt(134, 10);
}
