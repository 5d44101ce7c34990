using System.Security.Cryptography;
using System.Text;

namespace Tallyman.Capture.Archives;

/// <summary>Digests as web archives write them: an algorithm's name, a colon, the value in base32 or hexadecimal.</summary>
public static class Digests
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary><c>sha256:</c> with the value in lower-case hexadecimal digits.</summary>
    public static string Sha256(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>True where bytes have a digest, false where not, null where the algorithm or form is not known.</summary>
    public static bool? Holds(string labelled, ReadOnlySpan<byte> bytes)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        var colon = labelled.IndexOf(':', StringComparison.Ordinal);
        var value = labelled[(colon + 1)..].Trim();
        var name = colon < 0 ? string.Empty : labelled[..colon].Trim().Replace("-", string.Empty, StringComparison.Ordinal).ToLowerInvariant();
        var digest = (name, value.Length) switch
        {
            ("sha256", _) => SHA256.HashData(bytes),
            ("sha512", _) => SHA512.HashData(bytes),
            ("sha384", _) => SHA384.HashData(bytes),
#pragma warning disable CA5350, CA5351 // What others wrote can only be checked by what they used.
            ("sha1", _) or ("", 32) => SHA1.HashData(bytes),
            ("md5", _) => MD5.HashData(bytes),
#pragma warning restore CA5350, CA5351
            _ => null,
        };
        if (digest is null)
        {
            return null;
        }

        if (value.Length == digest.Length * 2)
        {
            return value.Equals(Convert.ToHexStringLower(digest), StringComparison.OrdinalIgnoreCase);
        }

        return value.TrimEnd('=').Equals(ToBase32(digest), StringComparison.OrdinalIgnoreCase)
            || value.TrimEnd('=') == Convert.ToBase64String(digest).TrimEnd('=')
            || value.TrimEnd('=') == Convert.ToBase64String(digest).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    /// <summary>RFC 4648 base32 without padding.</summary>
    internal static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder((bytes.Length * 8 / 5) + 1);
        int buffer = 0, bits = 0;
        foreach (var b in bytes)
        {
            buffer = ((buffer << 8) | b) & 0xFFF;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text.Append(Base32[(buffer >> bits) & 31]);
            }
        }

        if (bits > 0)
        {
            text.Append(Base32[(buffer << (5 - bits)) & 31]);
        }

        return text.ToString();
    }
}
