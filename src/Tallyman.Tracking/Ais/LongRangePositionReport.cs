namespace Tallyman.Tracking.Ais;

/// <summary>Message 27: position report for long-range applications (table 86).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct LongRangePositionReport(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>True for 10 m or better.</summary>
    public bool PositionAccuracy => _payload.Flag(38);

    /// <summary>Receiver autonomous integrity monitoring is in use.</summary>
    public bool Raim => _payload.Flag(39);

    /// <summary>Navigational status, 0 to 15; 15 is not defined.</summary>
    public int NavigationalStatus => (int)_payload.UInt(40, 4);

    /// <summary>Longitude in tenths of a minute, east positive; 181° not available.</summary>
    public int LongitudeTenths => _payload.Int(44, 18);

    /// <summary>Latitude in tenths of a minute, north positive; 91° not available.</summary>
    public int LatitudeTenths => _payload.Int(62, 17);

    /// <summary>Speed over ground in knots; 63 not available, 62 is 62 or more.</summary>
    public int SpeedOverGroundKnots => (int)_payload.UInt(79, 6);

    /// <summary>Course over ground in degrees; 511 not available.</summary>
    public int CourseOverGroundDegrees => (int)_payload.UInt(85, 9);

    /// <summary>The position is older than 5 s.</summary>
    public bool NotCurrentPosition => _payload.Flag(94);

    /// <summary>Spare bit.</summary>
    public int Spare => (int)_payload.UInt(95, 1);
}
