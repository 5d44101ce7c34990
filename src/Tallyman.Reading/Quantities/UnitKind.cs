namespace Tallyman.Reading.Quantities;

/// <summary>What a unit measures.</summary>
internal enum UnitKind : byte
{
    /// <summary>No unit.</summary>
    None,

    /// <summary>Currency; the unit's code is that of ISO 4217.</summary>
    Money,

    /// <summary>Hundredth part.</summary>
    Percent,

    /// <summary>Length of time.</summary>
    Time,

    /// <summary>Years lived or used.</summary>
    Age,

    /// <summary>Any other measure.</summary>
    Measure,

    /// <summary>Pieces, named as such: pieces, штук, единиц.</summary>
    Piece,

    /// <summary>Multiples: times, раз.</summary>
    Times,

    /// <summary>Word between a unit and the one that it is per: per, a, each.</summary>
    Per,

    /// <summary>A rate in one word: monthly, щомісяця; the code is the unit of time.</summary>
    Rate,
}
