namespace Tallyman.Tracking.Ais;

/// <summary>Message 4 and 11: base station report, UTC and date response (table 51).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct BaseStationReport(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>UTC year; 0 not available.</summary>
    public int Year => (int)_payload.UInt(38, 14);

    /// <summary>UTC month; 0 not available.</summary>
    public int Month => (int)_payload.UInt(52, 4);

    /// <summary>UTC day; 0 not available.</summary>
    public int Day => (int)_payload.UInt(56, 5);

    /// <summary>UTC hour; 24 not available.</summary>
    public int Hour => (int)_payload.UInt(61, 5);

    /// <summary>UTC minute; 60 not available.</summary>
    public int Minute => (int)_payload.UInt(66, 6);

    /// <summary>UTC second; 60 not available.</summary>
    public int Second => (int)_payload.UInt(72, 6);

    /// <summary>True for 10 m or better.</summary>
    public bool PositionAccuracy => _payload.Flag(78);

    /// <summary>Longitude in ten thousandths of a minute, east positive; 181° not available.</summary>
    public int LongitudeTenThousandths => _payload.Int(79, 28);

    /// <summary>Latitude in ten thousandths of a minute, north positive; 91° not available.</summary>
    public int LatitudeTenThousandths => _payload.Int(107, 27);

    /// <summary>Type of electronic position fixing device.</summary>
    public int PositionFixingDevice => (int)_payload.UInt(134, 4);

    /// <summary>Transmission control for long-range broadcast messages.</summary>
    public bool TransmissionControl => _payload.Flag(138);

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(139, 9);

    /// <summary>Receiver autonomous integrity monitoring is in use.</summary>
    public bool Raim => _payload.Flag(148);

    /// <summary>Communication state (SOTDMA).</summary>
    public int CommunicationState => (int)_payload.UInt(149, 19);
}
