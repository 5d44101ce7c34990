namespace Tallyman.Tracking.Ais;

/// <summary>Message 6: addressed binary message (table 54).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct AddressedBinaryMessage(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Sequence number.</summary>
    public int SequenceNumber => (int)_payload.UInt(38, 2);

    /// <summary>MMSI of the destination.</summary>
    public int DestinationId => (int)_payload.UInt(40, 30);

    /// <summary>The message is sent again.</summary>
    public bool Retransmit => _payload.Flag(70);

    /// <summary>Spare bit.</summary>
    public int Spare => (int)_payload.UInt(71, 1);

    /// <summary>Designated area code of the application.</summary>
    public int DesignatedAreaCode => (int)_payload.UInt(72, 10);

    /// <summary>Function identifier of the application.</summary>
    public int FunctionIdentifier => (int)_payload.UInt(82, 6);

    /// <summary>First bit of the application's data.</summary>
    public const int DataStart = 88;

    /// <summary>Number of bits of the application's data.</summary>
    public int DataBits => Math.Max(0, _payload.BitLength - DataStart);
}
