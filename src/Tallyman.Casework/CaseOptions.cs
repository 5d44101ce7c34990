using NodaTime;

namespace Tallyman.Casework;

/// <summary>How a case is opened.</summary>
public sealed record CaseOptions
{
    /// <summary>Who works on it: the author of its entries.</summary>
    public required string Author { get; init; }

    /// <summary>The time.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;

    /// <summary>True to look only: nothing is locked and nothing written.</summary>
    public bool ReadOnly { get; init; }
}
