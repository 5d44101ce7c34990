using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tallyman.Capture.Charsets;

namespace Tallyman.Capture.PlainText;

/// <summary>Plain text: its own characters, unchanged, without a byte order mark.</summary>
internal static class TextExtraction
{
    /// <summary>Name and version of this extractor.</summary>
    public const string Extractor = "tallyman-text/1";

    public static ExtractionResult Extract(ReadOnlySpan<byte> bytes, ExtractionHints hints)
    {
        if (bytes.Length > hints.Limits.TextBytes)
        {
            return ExtractionResult.Of(TooLarge(bytes.Length, hints.Limits.TextBytes));
        }

        var decoded = Decoding.Read(bytes, hints.Charset ?? CharsetOf(hints.MediaType));
        if (Binary(decoded, bytes) is { } binary)
        {
            return ExtractionResult.Of(binary);
        }

        var notices = ImmutableArray.CreateBuilder<Message>();
        var text = decoded.Text;
        var size = bytes.Length;
        if (decoded.Finding.Replaced > 0)
        {
            if (!CutCharacter(decoded, bytes, out size))
            {
                return ExtractionResult.Of(MisEncoded(decoded, bytes));
            }

            // The last character was cut off with the file; what came before it is whole.
            text = text[..text.LastIndexOf('\uFFFD')];
            decoded = decoded with { Finding = decoded.Finding with { Replaced = 0 } };
            notices.Add(Message.Of("capture-cut-character", ("byte", Invariant(size))));
        }

        if (text.AsSpan().Trim().IsEmpty)
        {
            return ExtractionResult.Of(new CaptureProblem(
                string.Create(CultureInfo.InvariantCulture, $"The document has no text: its {bytes.Length} bytes are only white space"), "Capture it again, or leave it out"));
        }

        AddCharsetNotices(decoded.Finding, notices);
        var document = new DocumentText(text);
        return ExtractionResult.Of(new Extraction
        {
            Text = document,
            Map = new SourceMap([new SourceRun(new TextSpan(0, document.Length), decoded.Start, size, decoded.Encoding.CodePage)]),
            MediaType = Formats.MediaTypes.PlainText,
            Extractor = Extractor,
            Charset = decoded.Finding,
            Statements = [],
            Notices = notices.DrainToImmutable(),
        });
    }

    /// <summary>The charset parameter of a media type.</summary>
    public static string? CharsetOf(string? mediaType)
    {
        foreach (var part in (mediaType ?? string.Empty).Split(';').Skip(1))
        {
            var pair = part.Split('=', 2);
            if (pair.Length == 2 && pair[0].Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                return pair[1].Trim().Trim('"');
            }
        }

        return null;
    }

    /// <summary>What to say of a document over the limit.</summary>
    public static CaptureProblem TooLarge(long size, long limit) => new(
        $"The document has {Decoding.Number(size)} bytes; at most {Decoding.Number(limit)} are read as one document",
        "Split it into its articles, or capture the part that matters");

    /// <summary>Tells the reader how the bytes were taken where that was not certain.</summary>
    public static void AddCharsetNotices(CharsetFinding finding, ImmutableArray<Message>.Builder notices)
    {
        if (finding.From is "detected" or "nul-pattern")
        {
            notices.Add(Message.Of("capture-charset-guessed", ("charset", finding.Name), ("percent", Invariant((int)Math.Round(finding.Confidence * 100)))));
        }

        if (finding.Declared is { } declared)
        {
            notices.Add(Message.Of("capture-charset-contradicted", ("declared", declared), ("charset", finding.Name)));
        }

        if (finding.Replaced > 0)
        {
            notices.Add(Message.Of("capture-characters-replaced", ("count", Invariant(finding.Replaced)), ("charset", finding.Name)));
        }
    }

    private static CaptureProblem? Binary(DecodedText decoded, ReadOnlySpan<byte> bytes)
    {
        var controls = 0;
        var first = -1;
        for (var i = 0; i < decoded.Text.Length; i++)
        {
            // ESC opens colour codes in logs, form feed parts pages: neither makes a file binary.
            if (decoded.Text[i] < ' ' && decoded.Text[i] is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\u001B' or '\b'))
            {
                first = first < 0 ? i : first;
                controls++;
            }
        }

        if (first < 0 || (decoded.Text[first] != '\0' && controls * 50 < decoded.Text.Length))
        {
            return null;
        }

        var at = Decoding.ByteOf(decoded, bytes, first);
        return new CaptureProblem(
            string.Create(CultureInfo.InvariantCulture, $"The document is binary, not text: {Decoding.Number(controls)} control characters, the first is 0x{(int)decoded.Text[first]:X2}"),
            "Give its text, or a file in a format that is read", at);
    }

    // True where the only damage is an unfinished character at the very end; the size without it.
    private static bool CutCharacter(DecodedText decoded, ReadOnlySpan<byte> bytes, out int size)
    {
        size = bytes.Length;
        if (decoded.Encoding.CodePage != Encoding.UTF8.CodePage || decoded.Finding.Replaced != 1 || !decoded.Text.EndsWith('\uFFFD'))
        {
            return false;
        }

        size = CharsetDetection.FirstInvalidUtf8(bytes[decoded.Start..]) + decoded.Start;
        return size >= bytes.Length - 3 && bytes[size] >= 0xC2;
    }

    private static CaptureProblem MisEncoded(DecodedText decoded, ReadOnlySpan<byte> bytes)
    {
        var at = decoded.Encoding.CodePage == Encoding.UTF8.CodePage
            ? CharsetDetection.FirstInvalidUtf8(bytes[decoded.Start..]) + decoded.Start
            : Decoding.ByteOf(decoded, bytes, decoded.Text.IndexOf('\uFFFD', StringComparison.Ordinal));
        var value = at < bytes.Length ? bytes[(int)at].ToString("X2", CultureInfo.InvariantCulture) : "none";
        return new CaptureProblem(
            $"The document is mis-encoded: byte 0x{value} is no {decoded.Finding.Name}, in {Decoding.Number(decoded.Finding.Replaced)} place(s)",
            "Save it as UTF-8, or name its character set", at);
    }

    private static string Invariant(int value) => value.ToString(CultureInfo.InvariantCulture);
}
