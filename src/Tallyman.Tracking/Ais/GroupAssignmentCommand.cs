namespace Tallyman.Tracking.Ais;

/// <summary>Message 23: group assignment command (table 76).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct GroupAssignmentCommand(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(38, 2);

    /// <summary>Longitude of the area's north-east corner in tenths of a minute.</summary>
    public int NorthEastLongitudeTenths => _payload.Int(40, 18);

    /// <summary>Latitude of the north-east corner.</summary>
    public int NorthEastLatitudeTenths => _payload.Int(58, 17);

    /// <summary>Longitude of the south-west corner.</summary>
    public int SouthWestLongitudeTenths => _payload.Int(75, 18);

    /// <summary>Latitude of the south-west corner.</summary>
    public int SouthWestLatitudeTenths => _payload.Int(93, 17);

    /// <summary>Type of station that is meant.</summary>
    public int StationType => (int)_payload.UInt(110, 4);

    /// <summary>Type of ship and cargo that is meant.</summary>
    public int ShipType => (int)_payload.UInt(114, 8);

    /// <summary>Spare bits.</summary>
    public int Spare2 => (int)_payload.UInt(122, 22);

    /// <summary>Transmit and receive mode.</summary>
    public int TransmitReceiveMode => (int)_payload.UInt(144, 2);

    /// <summary>Reporting interval (table 77).</summary>
    public int ReportingInterval => (int)_payload.UInt(146, 4);

    /// <summary>Quiet time in minutes; 0 none.</summary>
    public int QuietMinutes => (int)_payload.UInt(150, 4);

    /// <summary>Spare bits.</summary>
    public int Spare3 => (int)_payload.UInt(154, 6);
}
