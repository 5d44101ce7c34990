namespace Tallyman.Tracking.Ais;

/// <summary>Message 5: ship static and voyage related data (table 52).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct StaticAndVoyageData(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Edition of M.1371 that the station complies with: 0 is 1, 1 is 3, 2 is 5, 3 future ones.</summary>
    public int AisVersion => (int)_payload.UInt(38, 2);

    /// <summary>IMO number; 0 not available. Numbers of 1,000,000 to 9,999,999 are IMO ship numbers.</summary>
    public int ImoNumber => (int)_payload.UInt(40, 30);

    /// <summary>Call sign.</summary>
    public string CallSign => _payload.Text(70, 7);

    /// <summary>Writes CallSign as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyCallSign(Span<byte> destination) => _payload.Text(70, 7, destination);

    /// <summary>Name.</summary>
    public string Name => _payload.Text(112, 20);

    /// <summary>Writes Name as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyName(Span<byte> destination) => _payload.Text(112, 20, destination);

    /// <summary>Type of ship and cargo (table 53).</summary>
    public int ShipType => (int)_payload.UInt(232, 8);

    /// <summary>Metres from the reference point to the bow.</summary>
    public int DimensionA => (int)_payload.UInt(240, 9);

    /// <summary>Metres from the reference point to the stern.</summary>
    public int DimensionB => (int)_payload.UInt(249, 9);

    /// <summary>Metres from the reference point to the port side.</summary>
    public int DimensionC => (int)_payload.UInt(258, 6);

    /// <summary>Metres from the reference point to the starboard side.</summary>
    public int DimensionD => (int)_payload.UInt(264, 6);

    /// <summary>Type of electronic position fixing device.</summary>
    public int PositionFixingDevice => (int)_payload.UInt(270, 4);

    /// <summary>Month of the estimated time of arrival; 0 not available.</summary>
    public int EtaMonth => (int)_payload.UInt(274, 4);

    /// <summary>Day; 0 not available.</summary>
    public int EtaDay => (int)_payload.UInt(278, 5);

    /// <summary>UTC hour; 24 not available.</summary>
    public int EtaHour => (int)_payload.UInt(283, 5);

    /// <summary>UTC minute; 60 not available.</summary>
    public int EtaMinute => (int)_payload.UInt(288, 6);

    /// <summary>Maximum present static draught in tenths of a metre; 0 not available, 255 is 25.5 m or more.</summary>
    public int DraughtTenths => (int)_payload.UInt(294, 8);

    /// <summary>Destination.</summary>
    public string Destination => _payload.Text(302, 20);

    /// <summary>Writes Destination as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyDestination(Span<byte> destination) => _payload.Text(302, 20, destination);

    /// <summary>Data terminal equipment is not ready.</summary>
    public bool DataTerminalNotReady => _payload.Flag(422);

    /// <summary>Spare bit.</summary>
    public int Spare => (int)_payload.UInt(423, 1);
}
