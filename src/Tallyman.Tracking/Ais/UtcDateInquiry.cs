namespace Tallyman.Tracking.Ais;

/// <summary>Message 10: UTC and date inquiry (table 60).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct UtcDateInquiry(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(38, 2);

    /// <summary>MMSI of the station that is asked.</summary>
    public int DestinationId => (int)_payload.UInt(40, 30);

    /// <summary>Spare bits.</summary>
    public int Spare2 => (int)_payload.UInt(70, 2);
}
