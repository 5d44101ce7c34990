namespace Tallyman;

/// <summary>How a claim stands to the one that it goes back to.</summary>
public enum LineageRelation
{
    /// <summary>The same statement told again; what changed on the way is a finding.</summary>
    Repeats,

    /// <summary>Computed from the other by an assumption.</summary>
    Derives,
}
