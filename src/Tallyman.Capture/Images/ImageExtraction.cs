using System.Text;
using MetadataExtractor;

namespace Tallyman.Capture.Images;

/// <summary>A picture: what it carries of when, where and with what it was taken, a line for each field. Its pixels are not read here.</summary>
internal static class ImageExtraction
{
    /// <summary>Name and version of this extractor.</summary>
    public const string Extractor = "tallyman-image/1";

    private const int LongestValue = 500;
    private const int MostLines = 2_000;

    public static ExtractionResult Extract(ReadOnlyMemory<byte> bytes, string type)
    {
        IReadOnlyList<MetadataExtractor.Directory> directories;
        try
        {
            using var stream = new MemoryStream(bytes.ToArray(), writable: false);
            directories = ImageMetadataReader.ReadMetadata(stream);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The reader throws of every kind on damaged files.
            return ExtractionResult.Of(new CaptureProblem($"The picture ({type}) is damaged: {e.Message.TrimEnd('.')}", "Get the file again; its bytes are kept as they are"));
        }

        var text = new StringBuilder();
        var lines = 0;
        var damaged = false;
        foreach (var directory in directories)
        {
            damaged |= directory.HasError;
            foreach (var tag in directory.Tags)
            {
                if (tag.Description is { Length: > 0 } value && !tag.Name.StartsWith("Unknown tag", StringComparison.Ordinal) && lines++ < MostLines)
                {
                    text.Append(directory.Name).Append(" · ").Append(tag.Name).Append(": ").Append(Plain(value)).Append('\n');
                }
            }
        }

        return text.Length == 0
            ? ExtractionResult.Of(new CaptureProblem($"The picture ({type}) carries nothing about itself", "Its bytes are kept; describe it by hand"))
            : ExtractionResult.Of(new Extraction
            {
                Text = new DocumentText(text.ToString()),
                Map = SourceMap.Empty,
                MediaType = type,
                Extractor = Extractor,
                Statements = [],
                Notices = damaged ? [Message.Of("capture-cut-document")] : [],
            });
    }

    private static string Plain(string value)
    {
        var cut = value.Length <= LongestValue ? value : value[..LongestValue] + "…";
        return string.Concat(cut.Select(c => char.IsControl(c) ? ' ' : c)).Trim();
    }
}
