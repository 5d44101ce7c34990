namespace Tallyman.Tracking.Ais;

/// <summary>Message 12: addressed safety related message (table 62).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct AddressedSafetyMessage(Payload payload)
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

    /// <summary>The text.</summary>
    public string Text => _payload.Text(72, 156);

    /// <summary>Writes Text as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyText(Span<byte> destination) => _payload.Text(72, 156, destination);
}
