using System.Globalization;
using System.Text;

namespace Tallyman.Capture.Formats;

/// <summary>Tells a document's format by its first bytes, then by its name, then by what was declared: a declaration is often wrong, a signature hardly ever.</summary>
internal static class MediaTypes
{
    public const string Html = "text/html";
    public const string PlainText = "text/plain";
    public const string Pdf = "application/pdf";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Mail = "message/rfc822";
    public const string Mhtml = "multipart/related";
    public const string Warc = "application/warc";
    public const string Wacz = "application/wacz";
    public const string Unknown = "application/octet-stream";

    public static string Of(ReadOnlySpan<byte> bytes, ExtractionHints hints)
    {
        if (BySignature(bytes) is { } signed)
        {
            return signed is "application/zip" ? InsideZip(bytes) : signed;
        }

        var declared = hints.MediaType?.Split(';')[0].Trim().ToLowerInvariant();
        if (declared is Html or "application/xhtml+xml")
        {
            return Html;
        }

        var extension = Path.GetExtension(hints.FileName ?? string.Empty).ToLowerInvariant();
        if (extension is ".html" or ".htm" or ".xhtml" && declared is null or "" or Unknown)
        {
            return Html;
        }

        if (declared is Mail || extension is ".eml" or ".mht" or ".mhtml" || (declared is null or Unknown or Mhtml && extension is not (".txt" or ".text" or ".md") && LooksLikeMail(bytes)))
        {
            return extension is ".mht" or ".mhtml" || IsSavedPage(bytes) ? Mhtml : Mail;
        }

        if (declared is not PlainText && extension is not (".txt" or ".text" or ".md") && LooksLikeMarkup(bytes))
        {
            return Html;
        }

        return PlainText;
    }

    /// <summary>What to say of a format that is not read.</summary>
    public static CaptureProblem Unreadable(string type, ReadOnlySpan<byte> bytes)
    {
        var head = string.Join(' ', bytes[..Math.Min(4, bytes.Length)].ToArray().Select(b => b.ToString("X2", CultureInfo.InvariantCulture)));
        if (type is Warc or Wacz)
        {
            return new CaptureProblem("The document is a web archive, which holds many documents", "Capture it into a case: its records are read one by one", 0);
        }

        return type == Unknown
            ? new CaptureProblem($"The document is binary (it begins with {head}) and in no format that is read", "Give its text, or a file in a format that is read")
            : new CaptureProblem($"The document is {type} (it begins with {head}), which is not read", "Give its text, or a file in a format that is read", 0);
    }

    private static string? BySignature(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => Pdf,
        [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => "application/zip",
        [0x1F, 0x8B, ..] => "application/gzip",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "image/gif",
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => "image/webp",
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => "image/tiff",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "application/x-elf",
        [(byte)'M', (byte)'Z', _, 0, ..] => "application/x-msdownload",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "application/zstd",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "application/x-ole-storage",
        [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "application/x-7z-compressed",
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] => "application/vnd.rar",
        [(byte)'W', (byte)'A', (byte)'R', (byte)'C', (byte)'/', ..] => Warc,
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', ..] => "application/vnd.sqlite3",
        _ => null,
    };

    /// <summary>True for a picture whose description is read.</summary>
    public static bool IsPicture(string type) => type is "image/png" or "image/jpeg" or "image/gif" or "image/webp" or "image/tiff";

    // Names are read from the bytes: the directory of a ZIP lies in it uncompressed.
    private static string InsideZip(ReadOnlySpan<byte> bytes) =>
        bytes.IndexOf("word/document.xml"u8) >= 0 ? Docx
        : bytes.IndexOf("datapackage.json"u8) >= 0 && bytes.IndexOf("archive/"u8) >= 0 ? Wacz
        : "application/zip";

    private static bool LooksLikeMail(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 4096)]);
        var first = head.Split('\n', 2)[0];
        string[] names = ["From:", "To:", "Subject:", "Date:", "MIME-Version:", "Received:", "Return-Path:", "Delivered-To:", "Message-ID:", "Content-Type:", "X-"];
        return names.Any(n => first.StartsWith(n, StringComparison.OrdinalIgnoreCase))
            && (head.Contains("\nMIME-Version:", StringComparison.OrdinalIgnoreCase) || head.Contains("\nMessage-ID:", StringComparison.OrdinalIgnoreCase) || head.Contains("\nReceived:", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsSavedPage(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, 4096)];
        return head.IndexOf("Snapshot-Content-Location:"u8) >= 0 || head.IndexOf("From: <Saved by"u8) >= 0;
    }

    private static bool LooksLikeMarkup(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 1024)]).Replace("\0", string.Empty, StringComparison.Ordinal).TrimStart('\uFEFF', 'ÿ', 'þ', 'ï', '»', '¿', ' ', '\t', '\r', '\n');
        while (head.StartsWith("<!--", StringComparison.Ordinal) && head.IndexOf("-->", StringComparison.Ordinal) is > 0 and var end)
        {
            head = head[(end + 3)..].TrimStart();
        }

        return head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<body", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }
}
