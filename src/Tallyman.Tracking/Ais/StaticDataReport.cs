namespace Tallyman.Tracking.Ais;

/// <summary>Message 24: static data report, part A or B (tables 79 and 80).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct StaticDataReport(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>0 for part A, 1 for part B.</summary>
    public int PartNumber => (int)_payload.UInt(38, 2);

    /// <summary>Name (part A).</summary>
    public string Name => _payload.Text(40, 20);

    /// <summary>Writes Name as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyName(Span<byte> destination) => _payload.Text(40, 20, destination);

    /// <summary>Type of ship and cargo (part B).</summary>
    public int ShipType => (int)_payload.UInt(40, 8);

    /// <summary>Vendor as editions before M.1371-4 have it, 7 characters (part B).</summary>
    public string VendorId => _payload.Text(48, 7);

    /// <summary>Writes VendorId as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyVendorId(Span<byte> destination) => _payload.Text(48, 7, destination);

    /// <summary>Vendor, 3 characters (part B, from M.1371-4).</summary>
    public string VendorCode => _payload.Text(48, 3);

    /// <summary>Writes VendorCode as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyVendorCode(Span<byte> destination) => _payload.Text(48, 3, destination);

    /// <summary>Unit model code of the vendor (part B, from M.1371-4).</summary>
    public int UnitModel => (int)_payload.UInt(66, 4);

    /// <summary>Unit serial number of the vendor (part B, from M.1371-4).</summary>
    public int SerialNumber => (int)_payload.UInt(70, 20);

    /// <summary>Call sign (part B).</summary>
    public string CallSign => _payload.Text(90, 7);

    /// <summary>Writes CallSign as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyCallSign(Span<byte> destination) => _payload.Text(90, 7, destination);

    /// <summary>Metres from the reference point to the bow (part B).</summary>
    public int DimensionA => (int)_payload.UInt(132, 9);

    /// <summary>Metres from the reference point to the stern (part B).</summary>
    public int DimensionB => (int)_payload.UInt(141, 9);

    /// <summary>Metres from the reference point to the port side (part B).</summary>
    public int DimensionC => (int)_payload.UInt(150, 6);

    /// <summary>Metres from the reference point to the starboard side (part B).</summary>
    public int DimensionD => (int)_payload.UInt(156, 6);

    /// <summary>MMSI of the mother ship, in place of the dimensions, of an auxiliary craft (part B, MMSI 98MIDXXXX).</summary>
    public int MotherShipId => (int)_payload.UInt(132, 30);

    /// <summary>Type of electronic position fixing device (part B).</summary>
    public int PositionFixingDevice => (int)_payload.UInt(162, 4);

    /// <summary>Spare bits; from M.1371-6 what of VDES the station can do.</summary>
    public int Spare => (int)_payload.UInt(166, 2);
}
