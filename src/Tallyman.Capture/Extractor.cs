using Tallyman.Capture.Formats;
using Tallyman.Capture.Pages;
using Tallyman.Capture.PlainText;

namespace Tallyman.Capture;

/// <summary>
/// From bytes to a text with its description: a function of its arguments, without I/O. What a captured document can do
/// to it is bounded by <see cref="ExtractionLimits"/>; the formats with dangerous parsers are run in a child process by the caller.
/// </summary>
public static class Extractor
{
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
        var result = type switch
        {
            MediaTypes.Html => await PageExtraction.ExtractAsync(bytes, hints, cancellationToken),
            MediaTypes.PlainText => TextExtraction.Extract(bytes.Span, hints),
            _ => ExtractionResult.Of(MediaTypes.Unreadable(type, bytes.Span)),
        };
        return result.TryGet(out var extraction, out _)
            ? ExtractionResult.Of(Described.Complete(extraction, hints))
            : result;
    }
}
