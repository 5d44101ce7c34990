namespace Tallyman.Tracking.Ais;

/// <summary>Message 28: aid to navigation report in a single slot (M.1371-6).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct SingleSlotAidToNavigationReport(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>UTC second of the report; 60 not available.</summary>
    public int TimeStamp => (int)_payload.UInt(38, 6);

    /// <summary>Longitude in ten thousandths of a minute, east positive; 181° not available.</summary>
    public int LongitudeTenThousandths => _payload.Int(44, 28);

    /// <summary>Latitude in ten thousandths of a minute, north positive; 91° not available.</summary>
    public int LatitudeTenThousandths => _payload.Int(72, 27);

    /// <summary>0 for all, 1 restricted.</summary>
    public int RestrictedUse => (int)_payload.UInt(99, 2);

    /// <summary>Type of the station: 0 physical and floating, 1 physical and fixed, 4 virtual, 5 mobile.</summary>
    public int StationType => (int)_payload.UInt(101, 3);

    /// <summary>Type of aid to navigation; 0 to 31 as in message 21.</summary>
    public int AidType => (int)_payload.UInt(104, 7);

    /// <summary>Index of the aid's maritime resource name (IALA).</summary>
    public int ResourceName => (int)_payload.UInt(111, 17);

    /// <summary>What the dimensions mean.</summary>
    public int DimensionsType => (int)_payload.UInt(128, 4);

    /// <summary>First dimension.</summary>
    public int DimensionA => (int)_payload.UInt(132, 9);

    /// <summary>Second dimension.</summary>
    public int DimensionB => (int)_payload.UInt(141, 11);

    /// <summary>Further geometry follows in another message.</summary>
    public bool AdditionalData => _payload.Flag(152);

    /// <summary>The aid is not charted.</summary>
    public bool NotCharted => _payload.Flag(153);

    /// <summary>0 on position, 1 off position, 9 unmarked hazard.</summary>
    public int OnStationStatus => (int)_payload.UInt(154, 4);

    /// <summary>Status bits of the aid.</summary>
    public int AidStatus => (int)_payload.UInt(158, 8);

    /// <summary>Spare bit.</summary>
    public int Spare => (int)_payload.UInt(166, 1);

    /// <summary>The message is authenticated.</summary>
    public bool Authenticated => _payload.Flag(167);
}
