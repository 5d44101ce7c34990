namespace Tallyman.Tracking.Ais;

/// <summary>Message 7 and 13: binary and safety related acknowledge (table 56); of up to four messages.</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct Acknowledgement(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(38, 2);

    /// <summary>MMSI of the first station.</summary>
    public int DestinationId1 => (int)_payload.UInt(40, 30);

    /// <summary>Sequence number that is acknowledged.</summary>
    public int SequenceNumber1 => (int)_payload.UInt(70, 2);

    /// <summary>MMSI of the second station; 0 where there is none.</summary>
    public int DestinationId2 => (int)_payload.UInt(72, 30);

    /// <summary>Sequence number that is acknowledged.</summary>
    public int SequenceNumber2 => (int)_payload.UInt(102, 2);

    /// <summary>MMSI of the third station; 0 where there is none.</summary>
    public int DestinationId3 => (int)_payload.UInt(104, 30);

    /// <summary>Sequence number that is acknowledged.</summary>
    public int SequenceNumber3 => (int)_payload.UInt(134, 2);

    /// <summary>MMSI of the fourth station; 0 where there is none.</summary>
    public int DestinationId4 => (int)_payload.UInt(136, 30);

    /// <summary>Sequence number that is acknowledged.</summary>
    public int SequenceNumber4 => (int)_payload.UInt(166, 2);
}
