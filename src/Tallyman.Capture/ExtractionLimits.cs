namespace Tallyman.Capture;

/// <summary>How much one extraction may take. A breach is a problem that names the limit.</summary>
public sealed record ExtractionLimits
{
    /// <summary>What the program uses unless told otherwise.</summary>
    public static ExtractionLimits Default { get; } = new();

    /// <summary>Bytes of a plain text.</summary>
    public long TextBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>Bytes of a web page.</summary>
    public long PageBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Bytes of a document in any other format.</summary>
    public long DocumentBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Time for one document.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Elements that may stand open within each other in a page; deeper ones are read as a stream of characters.</summary>
    public int Depth { get; init; } = 2_000;
}
