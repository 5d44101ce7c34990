using Tallyman.Capture.Formats;
using Tallyman.Capture.Images;
using Tallyman.Capture.Mail;
using Tallyman.Capture.Pages;
using Tallyman.Capture.Pdf;
using Tallyman.Capture.PlainText;
using Tallyman.Capture.Word;

namespace Tallyman.Capture;

/// <summary>
/// From bytes to a text with its description: a function of its arguments, without I/O. What a captured document can do
/// to it is bounded by <see cref="ExtractionLimits"/>; the formats with dangerous parsers are run in a child process by the caller.
/// </summary>
public static class Extractor
{
    /// <summary>True where a document's format is read by a parser that hostile bytes can exhaust: all but plain text. The caller runs those in a child.</summary>
    public static bool NeedsChild(ReadOnlyMemory<byte> bytes, ExtractionHints hints)
    {
        ArgumentNullException.ThrowIfNull(hints);
        return !bytes.IsEmpty && MediaTypes.Of(bytes.Span, hints) != MediaTypes.PlainText;
    }

    /// <summary>Reads a document of any format that is known.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="hints">What is known of it from elsewhere.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<ExtractionResult> ExtractAsync(ReadOnlyMemory<byte> bytes, ExtractionHints hints, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(hints);
        if (bytes.IsEmpty)
        {
            return ExtractionResult.Of(new CaptureProblem("The document is empty (0 bytes)", "Capture it again, or leave it out"));
        }

        var type = MediaTypes.Of(bytes.Span, hints);
        if (type is not MediaTypes.Html and not MediaTypes.PlainText && bytes.Length > hints.Limits.DocumentBytes)
        {
            return ExtractionResult.Of(TextExtraction.TooLarge(bytes.Length, hints.Limits.DocumentBytes));
        }

        var result = type switch
        {
            MediaTypes.Html => await PageExtraction.ExtractAsync(bytes, hints, cancellationToken),
            MediaTypes.PlainText => TextExtraction.Extract(bytes.Span, hints),
            MediaTypes.Pdf => PdfExtraction.Extract(bytes, hints, cancellationToken),
            MediaTypes.Docx => WordExtraction.Extract(bytes),
            MediaTypes.Mail or MediaTypes.Mhtml => await MailExtraction.ExtractAsync(bytes, hints, type == MediaTypes.Mhtml, cancellationToken),
            _ when MediaTypes.IsPicture(type) => ImageExtraction.Extract(bytes, type),
            _ => ExtractionResult.Of(MediaTypes.Unreadable(type, bytes.Span)),
        };
        return result.TryGet(out var extraction, out _)
            ? ExtractionResult.Of(Described.Complete(extraction, hints))
            : result;
    }
}
