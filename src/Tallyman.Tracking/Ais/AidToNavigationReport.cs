namespace Tallyman.Tracking.Ais;

/// <summary>Message 21: aid to navigation report (table 73).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct AidToNavigationReport(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Type of aid to navigation (table 74).</summary>
    public int AidType => (int)_payload.UInt(38, 5);

    /// <summary>First 20 characters of the name.</summary>
    public string NameStart => _payload.Text(43, 20);

    /// <summary>Writes NameStart as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyNameStart(Span<byte> destination) => _payload.Text(43, 20, destination);

    /// <summary>True for 10 m or better.</summary>
    public bool PositionAccuracy => _payload.Flag(163);

    /// <summary>Longitude in ten thousandths of a minute, east positive; 181° not available.</summary>
    public int LongitudeTenThousandths => _payload.Int(164, 28);

    /// <summary>Latitude in ten thousandths of a minute, north positive; 91° not available.</summary>
    public int LatitudeTenThousandths => _payload.Int(192, 27);

    /// <summary>Metres from the reference point to the north, or to the bow.</summary>
    public int DimensionA => (int)_payload.UInt(219, 9);

    /// <summary>Metres to the south, or to the stern.</summary>
    public int DimensionB => (int)_payload.UInt(228, 9);

    /// <summary>Metres to the west, or to the port side.</summary>
    public int DimensionC => (int)_payload.UInt(237, 6);

    /// <summary>Metres to the east, or to the starboard side.</summary>
    public int DimensionD => (int)_payload.UInt(243, 6);

    /// <summary>Type of electronic position fixing device.</summary>
    public int PositionFixingDevice => (int)_payload.UInt(249, 4);

    /// <summary>UTC second of the report; 60 not available, 61 manual input, 62 dead reckoning, 63 inoperative.</summary>
    public int TimeStamp => (int)_payload.UInt(253, 6);

    /// <summary>A floating aid is off its position; holds where the time stamp is below 60.</summary>
    public bool OffPosition => _payload.Flag(259);

    /// <summary>Status bits of the aid.</summary>
    public int AidStatus => (int)_payload.UInt(260, 8);

    /// <summary>Receiver autonomous integrity monitoring is in use.</summary>
    public bool Raim => _payload.Flag(268);

    /// <summary>There is no aid at the position; it is only broadcast.</summary>
    public bool VirtualAid => _payload.Flag(269);

    /// <summary>The station operates in assigned mode.</summary>
    public bool AssignedMode => _payload.Flag(270);

    /// <summary>Spare bit.</summary>
    public int Spare => (int)_payload.UInt(271, 1);

    /// <summary>The name with its extension of up to 14 characters.</summary>
    public string Name
    {
        get
        {
            var start = NameStart;
            return start.Length == 20 && _payload.BitLength > 272 ? start + _payload.Text(272, 14) : start;
        }
    }
}
