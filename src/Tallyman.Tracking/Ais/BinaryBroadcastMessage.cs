namespace Tallyman.Tracking.Ais;

/// <summary>Message 8: binary broadcast message (table 57).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct BinaryBroadcastMessage(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(38, 2);

    /// <summary>Designated area code of the application.</summary>
    public int DesignatedAreaCode => (int)_payload.UInt(40, 10);

    /// <summary>Function identifier of the application.</summary>
    public int FunctionIdentifier => (int)_payload.UInt(50, 6);

    /// <summary>First bit of the application's data.</summary>
    public const int DataStart = 56;

    /// <summary>Number of bits of the application's data.</summary>
    public int DataBits => Math.Max(0, _payload.BitLength - DataStart);
}
