namespace Tallyman.Tracking.Ais;

/// <summary>Message 9: standard search and rescue aircraft position report (table 59).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct SarAircraftPositionReport(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Altitude in metres; 4095 not available, 4094 is 4,094 m or higher.</summary>
    public int AltitudeMetres => (int)_payload.UInt(38, 12);

    /// <summary>Speed over ground in knots; 1023 not available.</summary>
    public int SpeedOverGroundKnots => (int)_payload.UInt(50, 10);

    /// <summary>True for 10 m or better.</summary>
    public bool PositionAccuracy => _payload.Flag(60);

    /// <summary>Longitude in ten thousandths of a minute, east positive; 181° not available.</summary>
    public int LongitudeTenThousandths => _payload.Int(61, 28);

    /// <summary>Latitude in ten thousandths of a minute, north positive; 91° not available.</summary>
    public int LatitudeTenThousandths => _payload.Int(89, 27);

    /// <summary>Course over ground in tenths of a degree; 3600 not available.</summary>
    public int CourseOverGroundTenths => (int)_payload.UInt(116, 12);

    /// <summary>UTC second of the report; 60 not available, 61 manual input, 62 dead reckoning, 63 inoperative.</summary>
    public int TimeStamp => (int)_payload.UInt(128, 6);

    /// <summary>The altitude is barometric.</summary>
    public bool BarometricAltitude => _payload.Flag(134);

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(135, 7);

    /// <summary>Data terminal equipment is not ready.</summary>
    public bool DataTerminalNotReady => _payload.Flag(142);

    /// <summary>Spare bits.</summary>
    public int Spare2 => (int)_payload.UInt(143, 3);

    /// <summary>The station operates in assigned mode.</summary>
    public bool AssignedMode => _payload.Flag(146);

    /// <summary>Receiver autonomous integrity monitoring is in use.</summary>
    public bool Raim => _payload.Flag(147);

    /// <summary>The communication state is ITDMA.</summary>
    public bool CommunicationStateIsItdma => _payload.Flag(148);

    /// <summary>Communication state.</summary>
    public int CommunicationState => (int)_payload.UInt(149, 19);
}
