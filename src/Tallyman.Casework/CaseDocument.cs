using System.Collections.Immutable;

namespace Tallyman.Casework;

/// <summary>A document of a case.</summary>
public sealed record CaseDocument
{
    /// <summary>What is known of it.</summary>
    public required Document Document { get; init; }

    /// <summary>Each time its bytes came in, oldest first; at least one.</summary>
    public required ImmutableArray<DocumentCapture> Captures { get; init; }

    /// <summary>SHA-256 of the text (UTF-8) that its claims' spans count in; absent where none could be made.</summary>
    public string? TextSha256 { get; init; }

    /// <summary>Which extractor made the text.</summary>
    public string? Extractor { get; init; }

    /// <summary>Why there is no text.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Sequence of the reading that its claims come from; absent before the first.</summary>
    public long? Reading { get; init; }

    /// <summary>Which engine read it.</summary>
    public string? Engine { get; init; }

    /// <summary>True where a person marked it as confidential.</summary>
    public bool Confidential { get; init; }
}
