namespace Tallyman.Tracking.Ais;

/// <summary>Message 26: multiple slot binary message with communication state (table 84).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct MultipleSlotBinaryMessage(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Has a destination.</summary>
    public bool Addressed => _payload.Flag(38);

    /// <summary>Has an application identifier.</summary>
    public bool Structured => _payload.Flag(39);

    /// <summary>MMSI of the destination; 0 where it is not addressed.</summary>
    public int DestinationId => Addressed ? (int)_payload.UInt(40, 30) : 0;

    /// <summary>Application identifier, designated area code and function; 0 where the data are not structured.</summary>
    public int ApplicationIdentifier => Structured ? (int)_payload.UInt(Addressed ? 70 : 40, 16) : 0;

    /// <summary>First bit of the data.</summary>
    public int DataStart => 40 + (Addressed ? 30 : 0) + (Structured ? 16 : 0);

    /// <summary>Number of bits of the data.</summary>
    public int DataBits => Math.Max(0, _payload.BitLength - DataStart - 20);

    /// <summary>The communication state is ITDMA.</summary>
    public bool CommunicationStateIsItdma => _payload.Flag(_payload.BitLength - 20);

    /// <summary>Communication state.</summary>
    public int CommunicationState => (int)_payload.UInt(_payload.BitLength - 19, 19);
}
