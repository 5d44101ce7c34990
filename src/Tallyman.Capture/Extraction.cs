using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Tallyman.Capture;

/// <summary>What was read out of a document's bytes: its one text, the map back to the bytes, and its description.</summary>
public sealed record Extraction
{
    /// <summary>The text.</summary>
    public required DocumentText Text { get; init; }

    /// <summary>Where in the bytes, or on which page, each stretch of the text stands.</summary>
    public required SourceMap Map { get; init; }

    /// <summary>IANA media type, as found.</summary>
    public required string MediaType { get; init; }

    /// <summary>What made the text, with its version: <c>tallyman-text/1</c>.</summary>
    public required string Extractor { get; init; }

    /// <summary>How the bytes were read as characters; absent where the format says it itself.</summary>
    public CharsetFinding? Charset { get; init; }

    /// <summary>All that was stated of the document, most trusted first within each field.</summary>
    public required ImmutableArray<MetadataStatement> Statements { get; init; }

    /// <summary>What a reader of the text should know: a guessed charset, a contradiction, a cut.</summary>
    public ImmutableArray<Message> Notices { get; init; } = [];

    /// <summary>Headline; absent where none is stated.</summary>
    public string? Title => Best(MetadataField.Title);

    /// <summary>Publication date; absent where none is stated.</summary>
    public LocalDate? Published =>
        Best(MetadataField.Published) is { } text && LocalDatePattern.Iso.Parse(text) is { Success: true } date ? date.Value : null;

    /// <summary>Who published it.</summary>
    public string? Outlet => Best(MetadataField.Outlet);

    /// <summary>ISO 3166-1 alpha-2 code of the outlet's state.</summary>
    public string? OutletState => Best(MetadataField.OutletState);

    /// <summary>Author as written.</summary>
    public string? Byline => Best(MetadataField.Byline);

    /// <summary>BCP 47 code; absent where it is not known.</summary>
    public string? Language => Best(MetadataField.Language);

    /// <summary>Address.</summary>
    public string? Url => Best(MetadataField.Url);

    /// <summary>The document that these bytes are.</summary>
    /// <param name="sha256">SHA-256 of the bytes, 64 lower-case hexadecimal digits.</param>
    /// <param name="name">Name of the file, or last part of the address.</param>
    /// <param name="size">Number of bytes.</param>
    public Document ToDocument(string sha256, string name, long size) => new()
    {
        Sha256 = sha256,
        Name = name,
        MediaType = MediaType,
        Size = size,
        Language = Language,
        Published = Published,
        Title = Title,
        Outlet = Outlet,
        OutletState = OutletState,
        Byline = Byline,
        Url = Url,
    };

    /// <summary>A day in the form that <see cref="MetadataStatement.Value"/> has.</summary>
    public static string Write(LocalDate day) => day.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture);

    private string? Best(MetadataField field)
    {
        foreach (var statement in Statements)
        {
            if (statement.Field == field)
            {
                return statement.Value;
            }
        }

        return null;
    }
}
