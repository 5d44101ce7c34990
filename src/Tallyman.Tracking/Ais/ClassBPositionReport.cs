namespace Tallyman.Tracking.Ais;

/// <summary>Message 18: standard class B equipment position report (table 67).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct ClassBPositionReport(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Reserved => (int)_payload.UInt(38, 8);

    /// <summary>Speed over ground in tenths of a knot; 1023 not available.</summary>
    public int SpeedOverGroundTenths => (int)_payload.UInt(46, 10);

    /// <summary>True for 10 m or better.</summary>
    public bool PositionAccuracy => _payload.Flag(56);

    /// <summary>Longitude in ten thousandths of a minute, east positive; 181° not available.</summary>
    public int LongitudeTenThousandths => _payload.Int(57, 28);

    /// <summary>Latitude in ten thousandths of a minute, north positive; 91° not available.</summary>
    public int LatitudeTenThousandths => _payload.Int(85, 27);

    /// <summary>Course over ground in tenths of a degree; 3600 not available.</summary>
    public int CourseOverGroundTenths => (int)_payload.UInt(112, 12);

    /// <summary>True heading in degrees; 511 not available.</summary>
    public int TrueHeading => (int)_payload.UInt(124, 9);

    /// <summary>UTC second of the report; 60 not available, 61 manual input, 62 dead reckoning, 63 inoperative.</summary>
    public int TimeStamp => (int)_payload.UInt(133, 6);

    /// <summary>Spare bits.</summary>
    public int Regional => (int)_payload.UInt(139, 2);

    /// <summary>A class B "CS" unit, else "SO".</summary>
    public bool CarrierSense => _payload.Flag(141);

    /// <summary>Has an integrated display.</summary>
    public bool HasDisplay => _payload.Flag(142);

    /// <summary>Has a DSC function.</summary>
    public bool HasDsc => _payload.Flag(143);

    /// <summary>Can operate over the whole marine band.</summary>
    public bool WholeBand => _payload.Flag(144);

    /// <summary>Changes frequency by message 22.</summary>
    public bool TakesMessage22 => _payload.Flag(145);

    /// <summary>The station operates in assigned mode.</summary>
    public bool AssignedMode => _payload.Flag(146);

    /// <summary>Receiver autonomous integrity monitoring is in use.</summary>
    public bool Raim => _payload.Flag(147);

    /// <summary>The communication state is ITDMA.</summary>
    public bool CommunicationStateIsItdma => _payload.Flag(148);

    /// <summary>Communication state; 393222 for a class B "CS" unit.</summary>
    public int CommunicationState => (int)_payload.UInt(149, 19);
}
