namespace Tallyman.Capture;

/// <summary>What is known of bytes before they are looked at. An option goes before the sidecar, the sidecar before the page.</summary>
public sealed record ExtractionHints
{
    /// <summary>Nothing is known.</summary>
    public static ExtractionHints None { get; } = new();

    /// <summary>Name of the file, or last part of the address.</summary>
    public string? FileName { get; init; }

    /// <summary>Media type that a server or archive declared, parameters allowed.</summary>
    public string? MediaType { get; init; }

    /// <summary>Character set that a server or person declared; goes before the one in <see cref="MediaType"/>.</summary>
    public string? Charset { get; init; }

    /// <summary>Address from which the bytes came.</summary>
    public string? Url { get; init; }

    /// <summary>What a person said on this call.</summary>
    public Sidecar? Options { get; init; }

    /// <summary>What the file beside the document says.</summary>
    public Sidecar? Sidecar { get; init; }

    /// <summary>How much is read at most.</summary>
    public ExtractionLimits Limits { get; init; } = ExtractionLimits.Default;
}
