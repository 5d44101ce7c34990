namespace Tallyman.Tracking.Ais;

/// <summary>Message 17: GNSS broadcast binary message (table 66).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct GnssBroadcastMessage(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(38, 2);

    /// <summary>Longitude of the reference station in tenths of a minute; 181° not available.</summary>
    public int LongitudeTenths => _payload.Int(40, 18);

    /// <summary>Latitude of the reference station in tenths of a minute; 91° not available.</summary>
    public int LatitudeTenths => _payload.Int(58, 17);

    /// <summary>Spare bits.</summary>
    public int Spare2 => (int)_payload.UInt(75, 5);

    /// <summary>First bit of the application's data.</summary>
    public const int DataStart = 80;

    /// <summary>Number of bits of the application's data.</summary>
    public int DataBits => Math.Max(0, _payload.BitLength - DataStart);
}
