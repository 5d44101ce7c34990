using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace Tallyman.Capture.Charsets;

/// <summary>Tells how bytes are characters: by mark, by declaration, by being valid UTF-8, and only then by guess.</summary>
public static class CharsetDetection
{
    /// <summary>A guess below this is none.</summary>
    public const double LeastConfidence = 0.45;

    private const int SampleBytes = 256 * 1024;

    static CharsetDetection() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a code page, which replaces what it cannot read by U+FFFD.</summary>
    public static Encoding Get(int codePage) => Encoding.GetEncoding(codePage);

    /// <summary>The encoding of an IANA name, with the labels of the web (<c>latin1</c> is windows-1252 there); null for none.</summary>
    public static Encoding? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var label = name.Trim().Trim('"', '\'').ToLowerInvariant();
        label = label switch
        {
            "utf8" or "unicode-1-1-utf-8" => "utf-8",
            "latin1" or "iso-8859-1" or "us-ascii" or "ascii" or "iso8859-1" or "l1" or "cp1252" or "x-cp1252" => "windows-1252",
            "cp1251" or "x-cp1251" or "win-1251" or "win1251" or "windows1251" => "windows-1251",
            "koi8" or "koi" or "koi8_r" => "koi8-r",
            "koi8-ru" => "koi8-u",
            "unicode" or "ucs-2" or "utf-16" or "utf16" => "utf-16",
            "utf-7" or "unicode-1-1-utf-7" or "utf7" => string.Empty, // Refused: its text hides markup (WHATWG Encoding, section 4.2).
            _ => label,
        };
        try
        {
            return label.Length == 0 ? null : Encoding.GetEncoding(label);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The encoding that a byte order mark names, and the mark's length.</summary>
    public static Encoding? ByMark(ReadOnlySpan<byte> bytes, out int length)
    {
        (Encoding? encoding, length) = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
            [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
            [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, true), 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => ((Encoding?)null, 0),
        };
        return encoding;
    }

    /// <summary>UTF-16 without a mark, told by where its zero bytes fall; null where they do not fall so.</summary>
    public static Encoding? ByZeros(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        if (sample.Length < 8)
        {
            return null;
        }

        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        // Spaces, digits and punctuation have a zero byte in every script: a tenth of a Cyrillic text, nearly all of a Latin one.
        var tenth = Math.Max(3, sample.Length / 20);
        return (even, odd) switch
        {
            (0, var o) when o >= tenth => Encoding.Unicode,
            (var e, 0) when e >= tenth => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    /// <summary>The first byte that is no valid UTF-8; -1 where all are.</summary>
    public static int FirstInvalidUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return -1;
        }

        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var width) == OperationStatus.Done)
        {
            at += width;
        }

        return at;
    }

    /// <summary>True for UTF-8 with a few broken places: most of its non-ASCII sequences are whole.</summary>
    public static bool IsDamagedUtf8(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            _ = Rune.DecodeFromUtf8(bytes[at..], out _, out var width) == OperationStatus.Done ? whole++ : broken++;
            at += width;
        }

        return whole > broken * 3;
    }

    /// <summary>The best guess of the detector, with its confidence; null below <see cref="LeastConfidence"/>.</summary>
    public static (Encoding Encoding, double Confidence)? ByStatistics(ReadOnlySpan<byte> bytes)
    {
        var result = CharsetDetector.DetectFromBytes(Sample(bytes));
        foreach (var detail in result.Details ?? [])
        {
            if (detail.Confidence >= LeastConfidence && detail.Encoding is { } found && found.CodePage != Encoding.UTF8.CodePage && found.CodePage != Encoding.ASCII.CodePage)
            {
                return (Encoding.GetEncoding(found.CodePage), detail.Confidence);
            }
        }

        return null;
    }

    // ASCII says nothing about a charset: the sample begins where other bytes do.
    private static byte[] Sample(ReadOnlySpan<byte> bytes)
    {
        var first = Math.Max(0, bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF) - 256);
        return bytes.Slice(first, Math.Min(SampleBytes, bytes.Length - first)).ToArray();
    }
}
