using System.Globalization;
using System.Text;

namespace Tallyman.Capture.Charsets;

/// <summary>Reads bytes as characters by the first rule that applies; what cannot be read becomes U+FFFD and is counted.</summary>
internal static class Decoding
{
    /// <summary>Reads bytes.</summary>
    /// <param name="bytes">All of them.</param>
    /// <param name="declared">The declared charset; null for none.</param>
    /// <param name="declaredBy">Who declared it: <c>declared</c> or <c>meta</c>.</param>
    public static DecodedText Read(ReadOnlySpan<byte> bytes, string? declared, string declaredBy = "declared")
    {
        if (CharsetDetection.ByMark(bytes, out var mark) is { } marked)
        {
            return Make(bytes, marked, mark, "bom", 1, Other(declared, marked));
        }

        // A declaration goes first, except where the bytes themselves exclude it.
        var named = declared is null ? null : CharsetDetection.Find(declared);
        var valid = CharsetDetection.FirstInvalidUtf8(bytes) < 0;
        if (named is not null && !Excluded(bytes, named, valid))
        {
            return Make(bytes, named, 0, declaredBy, 1, null);
        }

        if (CharsetDetection.ByZeros(bytes) is { } wide)
        {
            return Make(bytes, wide, 0, "nul-pattern", 0.9, Other(declared, wide));
        }

        if (valid)
        {
            return Make(bytes, Encoding.UTF8, 0, "utf-8", 1, Other(declared, Encoding.UTF8));
        }

        if (!CharsetDetection.IsDamagedUtf8(bytes) && CharsetDetection.ByStatistics(bytes) is { } guess)
        {
            return Make(bytes, guess.Encoding, 0, "detected", guess.Confidence, Other(declared, guess.Encoding));
        }

        return Make(bytes, named ?? Encoding.UTF8, 0, named is null ? "utf-8" : declaredBy, 0, named is null ? declared : null);
    }

    private static bool Excluded(ReadOnlySpan<byte> bytes, Encoding named, bool valid)
    {
        if (named.CodePage == Encoding.UTF8.CodePage)
        {
            return !valid && !CharsetDetection.IsDamagedUtf8(bytes);
        }

        // Two bytes a character, yet no zero byte and valid as UTF-8: the declaration is wrong (WHATWG HTML reads such a meta as UTF-8).
        if (named.CodePage is 1200 or 1201 or 12000 or 12001)
        {
            return valid && !bytes.Contains((byte)0);
        }

        // Long runs of valid multi-byte UTF-8 do not come about by chance in a one-byte charset.
        return named.IsSingleByte && valid && bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) >= 0 && CountWide(bytes) >= 8;
    }

    private static int CountWide(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
        {
            count += b >= 0xC0 ? 1 : 0;
        }

        return count;
    }

    private static string? Other(string? declared, Encoding used) =>
        declared is null || CharsetDetection.Find(declared)?.CodePage == used.CodePage ? null : declared.Trim();

    private static DecodedText Make(ReadOnlySpan<byte> bytes, Encoding encoding, int start, string from, double confidence, string? declared)
    {
        var text = encoding.GetString(bytes[start..]);
        var replaced = text.AsSpan().Count('\uFFFD');
        if (replaced > 0)
        {
            replaced = Math.Max(0, replaced - Genuine(bytes[start..], encoding));
        }

        return new DecodedText(text, encoding, start, new CharsetFinding(encoding.WebName, from, confidence, declared, replaced));
    }

    // U+FFFD that stands in the bytes themselves is the author's own.
    private static int Genuine(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        if (encoding.IsSingleByte)
        {
            return 0;
        }

        ReadOnlySpan<byte> pattern = encoding.GetBytes("\uFFFD");
        return bytes.Count(pattern);
    }

    /// <summary>The byte at which a character of the decoded text begins.</summary>
    public static long ByteOf(DecodedText decoded, ReadOnlySpan<byte> bytes, int utf16)
    {
        if (decoded.Encoding.IsSingleByte)
        {
            return decoded.Start + utf16;
        }

        var positions = new BytePositions(decoded, bytes.ToArray());
        return positions.Of(utf16);
    }

    internal static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
