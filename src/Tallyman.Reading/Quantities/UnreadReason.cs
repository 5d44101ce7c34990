namespace Tallyman.Reading.Quantities;

/// <summary>Why something that looks like a number or a date was not read.</summary>
public enum UnreadReason
{
    /// <summary>The number is too large to be held exactly: 10^28 or more.</summary>
    OutOfRange,

    /// <summary>Digits of several scripts, or characters among them that change the order in which they are seen.</summary>
    DoubtfulDigits,

    /// <summary>The calendar has no such day.</summary>
    NoSuchDay,

    /// <summary>The date is relative, and no publication date is known.</summary>
    NoPublicationDate,
}
