namespace Tallyman.Tracking.Ais;

/// <summary>Message 14: safety related broadcast message (table 63).</summary>
/// <param name="payload">The bits of a message of this type.</param>
public readonly ref struct SafetyBroadcastMessage(Payload payload)
{
    private readonly Payload _payload = payload;

    /// <summary>Spare bits.</summary>
    public int Spare => (int)_payload.UInt(38, 2);

    /// <summary>The text.</summary>
    public string Text => _payload.Text(40, 161);

    /// <summary>Writes Text as ASCII; see <see cref="Payload.Text(int, int, Span{byte})"/>.</summary>
    public int CopyText(Span<byte> destination) => _payload.Text(40, 161, destination);
}
