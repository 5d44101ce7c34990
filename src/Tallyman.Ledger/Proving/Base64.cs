namespace Tallyman.Ledger.Proving;

/// <summary>Standard base64 in its one form: with padding, nothing between, and no bits beyond the last byte.</summary>
internal static class Base64
{
    public static bool TryRead(string text, Span<byte> into, out int length) =>
        Convert.TryFromBase64String(text, into, out length) && Convert.ToBase64String(into[..length]) == text;
}
