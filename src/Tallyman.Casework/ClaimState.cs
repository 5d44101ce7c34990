namespace Tallyman.Casework;

/// <summary>Where a claim stands in the review by people.</summary>
public enum ClaimState
{
    /// <summary>Read or imported; nobody has looked at it yet.</summary>
    ToConfirm,

    /// <summary>A person agreed with it as it is.</summary>
    Accepted,

    /// <summary>A person changed fields of it.</summary>
    Edited,

    /// <summary>A person found that the text does not say it; it counts no more.</summary>
    Rejected,

    /// <summary>A person marked it where the reader had found none.</summary>
    Added,

    /// <summary>A person found it to be the same as another, which counts in its place.</summary>
    Merged,
}
