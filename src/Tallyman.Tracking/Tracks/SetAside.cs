namespace Tallyman.Tracking.Tracks;

/// <summary>Why a row is of no track.</summary>
public enum SetAside : byte
{
    /// <summary>It is of a track.</summary>
    None,

    /// <summary>It holds no position.</summary>
    NoPosition,

    /// <summary>Its place, speed or course is impossible or is a value that means <i>not available</i>.</summary>
    Impossible,

    /// <summary>It is a coarse position of message 27 soon after a better one.</summary>
    Coarse,

    /// <summary>Later positions fit the ones before it better than it did.</summary>
    Stray,
}
