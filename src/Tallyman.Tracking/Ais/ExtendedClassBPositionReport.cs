namespace Tallyman.Tracking.Ais;

/// <summary>Message 19: extended class B equipment position report (table 68).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct ExtendedClassBPositionReport(Payload payload)
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
    public int Regional => (int)_payload.UInt(139, 4);

    /// <summary>Name.</summary>
    public string Name => _payload.Text(143, 20);

    /// <summary>Writes Name as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyName(Span<byte> destination) => _payload.Text(143, 20, destination);

    /// <summary>Type of ship and cargo (table 53).</summary>
    public int ShipType => (int)_payload.UInt(263, 8);

    /// <summary>Metres from the reference point to the bow.</summary>
    public int DimensionA => (int)_payload.UInt(271, 9);

    /// <summary>Metres from the reference point to the stern.</summary>
    public int DimensionB => (int)_payload.UInt(280, 9);

    /// <summary>Metres from the reference point to the port side.</summary>
    public int DimensionC => (int)_payload.UInt(289, 6);

    /// <summary>Metres from the reference point to the starboard side.</summary>
    public int DimensionD => (int)_payload.UInt(295, 6);

    /// <summary>Type of electronic position fixing device.</summary>
    public int PositionFixingDevice => (int)_payload.UInt(301, 4);

    /// <summary>Receiver autonomous integrity monitoring is in use.</summary>
    public bool Raim => _payload.Flag(305);

    /// <summary>Data terminal equipment is not ready.</summary>
    public bool DataTerminalNotReady => _payload.Flag(306);

    /// <summary>The station operates in assigned mode.</summary>
    public bool AssignedMode => _payload.Flag(307);

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(308, 4);
}
