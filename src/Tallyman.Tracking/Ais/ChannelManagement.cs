namespace Tallyman.Tracking.Ais;

/// <summary>Message 22: channel management (table 75).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct ChannelManagement(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(38, 2);

    /// <summary>Number of channel A (M.1084).</summary>
    public int ChannelA => (int)_payload.UInt(40, 12);

    /// <summary>Number of channel B.</summary>
    public int ChannelB => (int)_payload.UInt(52, 12);

    /// <summary>Transmit and receive mode.</summary>
    public int TransmitReceiveMode => (int)_payload.UInt(64, 4);

    /// <summary>Low power.</summary>
    public bool LowPower => _payload.Flag(68);

    /// <summary>Longitude of the area's north-east corner in tenths of a minute, where it is not addressed.</summary>
    public int NorthEastLongitudeTenths => _payload.Int(69, 18);

    /// <summary>Latitude of the north-east corner.</summary>
    public int NorthEastLatitudeTenths => _payload.Int(87, 17);

    /// <summary>Longitude of the south-west corner.</summary>
    public int SouthWestLongitudeTenths => _payload.Int(104, 18);

    /// <summary>Latitude of the south-west corner.</summary>
    public int SouthWestLatitudeTenths => _payload.Int(122, 17);

    /// <summary>MMSI of the first station, where it is addressed.</summary>
    public int DestinationId1 => (int)_payload.UInt(69, 30);

    /// <summary>MMSI of the second station, where it is addressed.</summary>
    public int DestinationId2 => (int)_payload.UInt(104, 30);

    /// <summary>Addressed to stations, else broadcast for an area.</summary>
    public bool Addressed => _payload.Flag(139);

    /// <summary>Channel A has 12.5 kHz.</summary>
    public bool NarrowChannelA => _payload.Flag(140);

    /// <summary>Channel B has 12.5 kHz.</summary>
    public bool NarrowChannelB => _payload.Flag(141);

    /// <summary>Size of the transitional zone in nautical miles, less 1.</summary>
    public int TransitionalZone => (int)_payload.UInt(142, 3);

    /// <summary>Spare bits.</summary>
    public int Spare2 => (int)_payload.UInt(145, 23);
}
