using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Quantities;

/// <summary>A quantity in a text, as tokens: number, unit and qualifier apart, so that each can be shown and taken alone.</summary>
internal struct QuantityMention
{
    /// <summary>All of it: qualifier, number, unit.</summary>
    public TokenRange Whole;

    /// <summary>The number, both ends of a range included.</summary>
    public TokenRange Number;

    /// <summary>The unit or currency, wherever it stands; empty where there is none.</summary>
    public TokenRange Unit;

    /// <summary>The qualifier's words, before or behind; empty where there are none.</summary>
    public TokenRange QualifierWords;

    /// <summary>The number, or the lower end.</summary>
    public decimal Low;

    /// <summary>The number, or the upper end.</summary>
    public decimal High;

    /// <summary>How the number bounds what it counts.</summary>
    public Qualifier Qualifier;

    /// <summary>How it is written.</summary>
    public QuantityForm Form;

    /// <summary>
    /// Cases and number that the numeral itself can have: <c>п'ятьома</c> instrumental. None for digits and in English.
    /// </summary>
    public Features Features;

    /// <summary>Unit as <see cref="Quantity.Unit"/> writes it; absent for pieces.</summary>
    public string? UnitCode;

    /// <summary>
    /// Unit of time that the quantity is per (<c>a day</c>), also where <see cref="UnitCode"/> already says it; absent where there is none.
    /// </summary>
    public string? Per;

    /// <summary>First token behind all of it: where the counted noun phrase begins, if there is one.</summary>
    public readonly int Next => Whole.End;

    /// <summary>True where one number stands, false for a range or a vague word.</summary>
    public readonly bool IsSingle => Qualifier is not (Qualifier.Between or Qualifier.Vague);

    /// <summary>The quantity as claims hold it: percent as parts of one (<c>fraction</c>).</summary>
    public readonly Quantity ToQuantity()
    {
        if (UnitCode != "percent")
        {
            return AsWritten();
        }

        return IsSingle ? Quantity.Of(Low / 100, Qualifier, "fraction") : Quantity.Range(Low / 100, High / 100, Qualifier, "fraction");
    }

    /// <summary>The quantity as it is written: percent by the hundred, unit <c>percent</c>.</summary>
    public readonly Quantity AsWritten() =>
        IsSingle ? Quantity.Of(Low, Qualifier, UnitCode) : Quantity.Range(Low, High, Qualifier, UnitCode);
}
