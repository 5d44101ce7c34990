namespace Tallyman.Reading.Quantities;

/// <summary>How a quantity is written: what decides of which kind of claim it can be a part.</summary>
[Flags]
internal enum QuantityForm : ushort
{
    /// <summary>A plain number.</summary>
    None = 0,

    /// <summary>Written in digits, at least in part.</summary>
    Digits = 1 << 0,

    /// <summary>Written in words, at least in part.</summary>
    Words = 1 << 1,

    /// <summary>Two numbers that bound a range.</summary>
    Range = 1 << 2,

    /// <summary>A share: <c>4 %</c>, <c>half of</c>, <c>two-thirds</c>, <c>one in five</c>.</summary>
    Share = 1 << 3,

    /// <summary>A comparison: <c>10 to 1</c>, <c>twice</c>, <c>втрое</c>.</summary>
    Ratio = 1 << 4,

    /// <summary>An amount of money.</summary>
    Money = 1 << 5,

    /// <summary>Has a unit of measure (not a currency, not a counted noun).</summary>
    Measure = 1 << 6,

    /// <summary>Per day, month or year.</summary>
    Rate = 1 << 7,

    /// <summary>A vague word: dozens, several.</summary>
    Vague = 1 << 8,

    /// <summary>The Slavic inversion that means <c>about</c>: <c>тысяч пять</c>.</summary>
    Inverted = 1 << 9,

    /// <summary>An adjective before its noun: <c>five-year</c>, <c>15-tonne</c>, <c>двухлетний</c>.</summary>
    Attribute = 1 << 10,

    /// <summary>The word <c>one</c>, or a noun in the singular with an article that counts (<c>a dozen</c> is not of these).</summary>
    One = 1 << 11,

    /// <summary>A length of time.</summary>
    Duration = 1 << 12,

    /// <summary>From one value to another: <c>from 240 to 273</c>; the numbers are in rising order, whichever came first.</summary>
    Change = 1 << 14,

    /// <summary>Someone's age.</summary>
    Age = 1 << 13,
}
