namespace Tallyman.Capture.Archives;

/// <summary>What reading an archive may take.</summary>
public sealed record WarcLimits
{
    /// <summary>What the program uses unless told otherwise.</summary>
    public static WarcLimits Default { get; } = new();

    /// <summary>Bytes of a record's head.</summary>
    public int HeadBytes { get; init; } = 256 * 1024;

    /// <summary>Bytes of a record's block; a larger record is passed over with a problem.</summary>
    public int BlockBytes { get; init; } = 128 * 1024 * 1024;

    /// <summary>Bytes that all records of a file may have, decompressed.</summary>
    public long TotalBytes { get; init; } = 64L * 1024 * 1024 * 1024;
}
