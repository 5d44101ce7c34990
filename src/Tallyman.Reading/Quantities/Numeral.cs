using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Quantities;

/// <summary>A number as tokens, before ranges, units and qualifiers.</summary>
internal struct Numeral
{
    /// <summary>First token.</summary>
    public int First;

    /// <summary>The token after the last.</summary>
    public int End;

    /// <summary>The number, or the lower of a vague one.</summary>
    public decimal Low;

    /// <summary>The number, or the upper of a vague one.</summary>
    public decimal High;

    /// <summary>Product of the multipliers at its end, 1 where there are none: what a range's first number may share.</summary>
    public decimal Multiplier;

    /// <summary>How it is written.</summary>
    public QuantityForm Form;

    /// <summary>Cases of its last word.</summary>
    public Features Features;

    /// <summary>False where the value is past the range or cannot be known: the number is reported as unread.</summary>
    public bool IsKnown;

    /// <summary>True where digits are grouped or have decimals, or a multiplier stands: never a name's number.</summary>
    public bool IsPlainDigits;

    /// <summary>True for a vague word.</summary>
    public readonly bool IsVague => (Form & QuantityForm.Vague) == QuantityForm.Vague;
}
