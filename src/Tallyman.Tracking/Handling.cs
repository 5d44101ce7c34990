namespace Tallyman.Tracking;

/// <summary>What a change of draught suggests. Draught is set by hand: an unchanged one is no evidence.</summary>
public enum Handling
{
    /// <summary>The change is too small to tell.</summary>
    Unknown,

    /// <summary>The ship lies deeper.</summary>
    Loaded,

    /// <summary>The ship lies less deep.</summary>
    Discharged,
}
