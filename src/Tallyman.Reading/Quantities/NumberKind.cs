namespace Tallyman.Reading.Quantities;

/// <summary>What a word does in a number. The names in packs are the kebab-case ones.</summary>
internal enum NumberKind : byte
{
    /// <summary>No number word.</summary>
    None,

    /// <summary>0 to 9, also collective (<c>двоє</c>) and halves above one (<c>полтора</c>).</summary>
    Unit,

    /// <summary>10 to 19.</summary>
    Teen,

    /// <summary>20 to 90.</summary>
    Ten,

    /// <summary>100 to 900 in one word.</summary>
    Hundred,

    /// <summary>The English <c>hundred</c>, which multiplies what stands before it.</summary>
    HundredMultiplier,

    /// <summary>Thousand and above; also abbreviations (<c>млн</c>).</summary>
    Multiplier,

    /// <summary>Multiplies only glued to digits: <c>2.8bn</c>, <c>10k</c>.</summary>
    GluedMultiplier,

    /// <summary>Multiplies glued to digits of an amount of money, where it would be a unit elsewhere: <c>$5m</c>.</summary>
    MoneyMultiplier,

    /// <summary>A noun that counts: dozen, сотня, десяток.</summary>
    Count,

    /// <summary>Several, a few: low and high; multiplies what follows.</summary>
    Several,

    /// <summary>Half: alone a share, before a multiplier 0.5 of it.</summary>
    Half,

    /// <summary>A noun for a share: third, quarter, треть.</summary>
    Fraction,

    /// <summary>An ordinal; behind a cardinal the denominator of a fraction.</summary>
    Ordinal,

    /// <summary>A number in one word that takes no other: <c>полмиллиона</c>.</summary>
    Whole,

    /// <summary>Article: <c>a hundred</c>.</summary>
    Article,

    /// <summary>Joins parts of one number: <c>two hundred and five</c>.</summary>
    And,

    /// <summary>Stands before decimals.</summary>
    Point,

    /// <summary>Joins a share or a vague word with what it is of.</summary>
    Of,

    /// <summary>Makes the number negative.</summary>
    Minus,

    /// <summary>Adds a half to what stands before: <c>с половиной</c>.</summary>
    HalfMore,

    /// <summary>Case ending glued to digits by a hyphen, which changes nothing: <c>5-ти</c>.</summary>
    CardinalSuffix,

    /// <summary>Ordinal ending glued to digits: <c>5th</c>, <c>5-й</c>.</summary>
    OrdinalSuffix,

    /// <summary>A multiple in one word: twice, втрое.</summary>
    Times,

    /// <summary>Joins the two numbers of a share: <c>one in five</c>, <c>nine out of ten</c>.</summary>
    OutOf,

    /// <summary>Stands before the lower end of a range: <c>between</c>, <c>from</c>, <c>від</c>.</summary>
    RangeStart,

    /// <summary>Stands between the ends of a range: <c>to</c>, <c>до</c>.</summary>
    RangeTo,

    /// <summary>Stands between the ends of a range that <c>between</c> opened.</summary>
    RangeAnd,

    /// <summary>Stands between two numbers of which either is meant: <c>two or three</c>.</summary>
    RangeOr,
}
