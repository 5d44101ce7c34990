namespace Tallyman.Tracking.Ais;

/// <summary>Message 1, 2 and 3: position report of a class A station (M.1371-5 table 48).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct PositionReport(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Navigational status, 0 to 15; 15 is not defined.</summary>
    public int NavigationalStatus => (int)_payload.UInt(38, 4);

    /// <summary>Rate of turn as it is coded: 4.733 times the root of degrees a minute, negative to port; ±127 faster than can be coded, −128 not available.</summary>
    public int RateOfTurnCoded => _payload.Int(42, 8);

    /// <summary>Speed over ground in tenths of a knot; 1023 not available, 1022 is 102.2 or more.</summary>
    public int SpeedOverGroundTenths => (int)_payload.UInt(50, 10);

    /// <summary>True for 10 m or better.</summary>
    public bool PositionAccuracy => _payload.Flag(60);

    /// <summary>Longitude in ten thousandths of a minute, east positive; 181° not available.</summary>
    public int LongitudeTenThousandths => _payload.Int(61, 28);

    /// <summary>Latitude in ten thousandths of a minute, north positive; 91° not available.</summary>
    public int LatitudeTenThousandths => _payload.Int(89, 27);

    /// <summary>Course over ground in tenths of a degree; 3600 not available.</summary>
    public int CourseOverGroundTenths => (int)_payload.UInt(116, 12);

    /// <summary>True heading in degrees; 511 not available.</summary>
    public int TrueHeading => (int)_payload.UInt(128, 9);

    /// <summary>UTC second of the report; 60 not available, 61 manual input, 62 dead reckoning, 63 inoperative.</summary>
    public int TimeStamp => (int)_payload.UInt(137, 6);

    /// <summary>Special manoeuvre indicator: 0 not available, 1 not engaged, 2 engaged.</summary>
    public int SpecialManoeuvre => (int)_payload.UInt(143, 2);

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(145, 3);

    /// <summary>Receiver autonomous integrity monitoring is in use.</summary>
    public bool Raim => _payload.Flag(148);

    /// <summary>Communication state, SOTDMA for 1 and 2, ITDMA for 3; see <see cref="Ais.CommunicationState"/>.</summary>
    public int CommunicationState => (int)_payload.UInt(149, 19);
}
