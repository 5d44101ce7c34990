namespace Tallyman;

/// <summary>How a stated number bounds what it counts. The interval of each stands in <c>data/intervals.tsv</c>.</summary>
public enum Qualifier
{
    /// <summary>The number itself.</summary>
    Exact,

    /// <summary>Around the number.</summary>
    About,

    /// <summary>A little under the number.</summary>
    Nearly,

    /// <summary>The number or more.</summary>
    AtLeast,

    /// <summary>More than the number.</summary>
    MoreThan,

    /// <summary>The number or fewer.</summary>
    AtMost,

    /// <summary>Fewer than the number.</summary>
    LessThan,

    /// <summary>From one number to another, both stated.</summary>
    Between,

    /// <summary>Dozens, hundreds, several: bounds by convention.</summary>
    Vague,
}
