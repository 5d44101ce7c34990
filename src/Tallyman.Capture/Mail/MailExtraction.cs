using System.Globalization;
using Tallyman.Capture.Dates;
using Tallyman.Capture.Formats;
using Tallyman.Capture.Pages;
using Tallyman.Capture.PlainText;

namespace Tallyman.Capture.Mail;

/// <summary>
/// A message (EML) or a page saved with all that belongs to it (MHTML): the text of its plain or, failing that, its HTML part.
/// Bytes of the map are those of that part without its transfer coding, named <c>part n</c>.
/// </summary>
internal static class MailExtraction
{
    /// <summary>Name and version of this extractor.</summary>
    public const string Extractor = "tallyman-mail/1";

    public static async Task<ExtractionResult> ExtractAsync(ReadOnlyMemory<byte> bytes, ExtractionHints hints, bool isPage, CancellationToken cancellationToken)
    {
        var message = MailPart.Parse(bytes.Span);
        var parts = message.All().ToList();
        var chosen = isPage
            ? parts.FirstOrDefault(p => IsStart(message, p)) ?? parts.FirstOrDefault(p => p.MediaType == MediaTypes.Html)
            : parts.FirstOrDefault(p => p.MediaType == MediaTypes.PlainText && !IsAttached(p) && p.Parts.Count == 0 && HasText(p, bytes.Span)) ?? parts.FirstOrDefault(p => p.MediaType == MediaTypes.Html && !IsAttached(p));
        if (chosen is null)
        {
            return ExtractionResult.Of(new CaptureProblem("The message holds no text: neither a plain nor an HTML part", "Capture its attachments as files"));
        }

        var name = "part " + parts.IndexOf(chosen).ToString(CultureInfo.InvariantCulture);
        var body = chosen.Decode(bytes.Span);
        var inner = hints with { MediaType = chosen["Content-Type"], FileName = null, Options = null, Sidecar = null };
        var result = chosen.MediaType == MediaTypes.Html
            ? await PageExtraction.ExtractAsync(body, inner, cancellationToken)
            : TextExtraction.Extract(body, inner);
        if (!result.TryGet(out var extraction, out _))
        {
            return result;
        }

        var runs = extraction.Map.Runs.Select(r => r with { Part = name });
        return ExtractionResult.Of(extraction with
        {
            MediaType = isPage ? MediaTypes.Mhtml : MediaTypes.Mail,
            Extractor = $"{Extractor} {extraction.Extractor}",
            Map = new SourceMap([.. runs]),
            Statements = [.. Describe(message, isPage), .. extraction.Statements],
        });
    }

    private static bool IsStart(MailPart message, MailPart part) =>
        message.Parameter("Content-Type", "start") is { } start && part["Content-ID"]?.Trim() == start.Trim() && part.MediaType == MediaTypes.Html;

    private static bool IsAttached(MailPart part) => part["Content-Disposition"]?.TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase) ?? false;

    private static bool HasText(MailPart part, ReadOnlySpan<byte> bytes) => part.Decode(bytes).AsSpan().IndexOfAnyExceptInRange((byte)0, (byte)' ') >= 0;

    private static IEnumerable<MetadataStatement> Describe(MailPart message, bool isPage)
    {
        var from = isPage ? "mhtml" : "mail";
        if (message.Text("Subject") is { Length: > 0 } subject)
        {
            yield return new MetadataStatement(MetadataField.Title, subject, from, message["Subject"]!);
        }

        if (!isPage && message.Text("From") is { Length: > 0 } author)
        {
            yield return new MetadataStatement(MetadataField.Byline, author, from, message["From"]!);
        }

        // A saved page's date is when it was saved, not when it was published.
        if (!isPage && message["Date"] is { } date && StatedDates.TryRead(date, out var day))
        {
            yield return new MetadataStatement(MetadataField.Published, Extraction.Write(day), from, date);
        }

        if (isPage && message["Snapshot-Content-Location"] is { Length: > 0 } address)
        {
            yield return new MetadataStatement(MetadataField.Url, address, from, address);
        }
    }
}
