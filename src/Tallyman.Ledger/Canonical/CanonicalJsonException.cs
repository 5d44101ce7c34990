namespace Tallyman.Ledger.Canonical;

/// <summary>The text is no JSON, or holds what RFC 8785 or the ledger refuses.</summary>
public sealed class CanonicalJsonException : FormatException
{
    /// <summary>Says what is wrong and at which byte.</summary>
    public CanonicalJsonException(int offset, string message)
        : base(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"At byte {offset}: {message}")) => Offset = offset;

    /// <summary>Byte at which it was met, from 0.</summary>
    public int Offset { get; }
}
