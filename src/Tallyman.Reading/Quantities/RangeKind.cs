namespace Tallyman.Reading.Quantities;

/// <summary>What joins two amounts.</summary>
internal enum RangeKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The ends of a range.</summary>
    Range,

    /// <summary>From one value to another, which may be smaller.</summary>
    Change,

    /// <summary>One against the other: 10 to 1.</summary>
    Ratio,
}
