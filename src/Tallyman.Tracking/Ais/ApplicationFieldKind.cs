namespace Tallyman.Tracking.Ais;

/// <summary>How a field of an application-specific message is coded.</summary>
public enum ApplicationFieldKind
{
    /// <summary>An unsigned number.</summary>
    Uint,

    /// <summary>A number in two's complement.</summary>
    Int,

    /// <summary>One bit.</summary>
    Flag,

    /// <summary>Six-bit characters.</summary>
    Text,

    /// <summary>An unsigned number with offset and divisor.</summary>
    Fixed,

    /// <summary>A number in two's complement with offset and divisor.</summary>
    Sfixed,

    /// <summary>A code, written as number and meaning.</summary>
    Code,

    /// <summary>A code, written as its meaning only.</summary>
    Word,

    /// <summary>Month, day, hour, minute (4, 5, 5, 6 bits).</summary>
    MonthTime,

    /// <summary>The same, written without leading zeros and zone.</summary>
    MonthTimeShort,

    /// <summary>Day, month, hour, minute (5, 4, 5, 6 bits).</summary>
    DayMonthTime,

    /// <summary>Day, hour, minute (5, 5, 6 bits).</summary>
    DayTime,

    /// <summary>Elements of equal length up to the end of the message.</summary>
    Array,
}
