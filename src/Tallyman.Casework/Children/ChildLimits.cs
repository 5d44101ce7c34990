namespace Tallyman.Casework.Children;

/// <summary>What reading one document may take in the child. A breach kills the child, and the document's problem names the limit.</summary>
public sealed record ChildLimits
{
    /// <summary>What the program uses.</summary>
    public static ChildLimits Default { get; } = new();

    /// <summary>Resident memory in bytes.</summary>
    public long ResidentBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>The child's own limit on its managed heap in bytes, below the other, so that most breaches are answered instead of killed.</summary>
    public long HeapBytes { get; init; } = 320L * 1024 * 1024;

    /// <summary>Processor time.</summary>
    public TimeSpan Processor { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time by the clock.</summary>
    public TimeSpan Wall { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>Documents after which a child is replaced.</summary>
    public int Documents { get; init; } = 500;
}
