namespace Tallyman;

/// <summary>
/// A number as it was stated. Either <see cref="Value"/> stands, or <see cref="Low"/> and <see cref="High"/>
/// (for <see cref="Qualifier.Between"/> and <see cref="Qualifier.Vague"/>); never both.
/// What it allows is derived by <see cref="IntervalRules"/>, never stored in its place.
/// </summary>
public sealed record Quantity
{
    private Quantity(Qualifier qualifier, decimal? value, decimal? low, decimal? high, string? unit)
    {
        Qualifier = qualifier;
        Value = value;
        Low = low;
        High = high;
        Unit = unit;
    }

    /// <summary>How the number bounds what it counts.</summary>
    public Qualifier Qualifier { get; }

    /// <summary>The single number stated.</summary>
    public decimal? Value { get; }

    /// <summary>The lower number of a range or of a vague word.</summary>
    public decimal? Low { get; }

    /// <summary>The upper number of a range or of a vague word.</summary>
    public decimal? High { get; }

    /// <summary>
    /// Absent for pieces. ISO 4217 code for money; <c>t</c> <c>kg</c> <c>g</c> <c>km</c> <c>day</c> <c>month</c> <c>year</c>
    /// <c>barrel</c>; <c>fraction</c> (4 % is 0.04); <c>per-day</c> <c>per-month</c> <c>per-year</c> for rates of pieces,
    /// <c>t-per-month</c> and alike for rates of units.
    /// </summary>
    public string? Unit { get; }

    /// <summary>A single number.</summary>
    /// <exception cref="ArgumentException">The qualifier takes two numbers.</exception>
    public static Quantity Of(decimal value, Qualifier qualifier = Qualifier.Exact, string? unit = null) =>
        qualifier is Qualifier.Between or Qualifier.Vague
            ? throw new ArgumentException($"{Term.Of(qualifier)} takes two numbers.", nameof(qualifier))
            : new Quantity(qualifier, value, null, null, unit);

    /// <summary>A range, or the bounds that convention gives a vague word.</summary>
    /// <exception cref="ArgumentException">The numbers are in the wrong order, or the qualifier takes one number.</exception>
    public static Quantity Range(decimal low, decimal high, Qualifier qualifier = Qualifier.Between, string? unit = null)
    {
        if (qualifier is not (Qualifier.Between or Qualifier.Vague))
        {
            throw new ArgumentException($"{Term.Of(qualifier)} takes one number.", nameof(qualifier));
        }

        return low > high
            ? throw new ArgumentException($"The lower number {low} is above the upper {high}.", nameof(low))
            : new Quantity(qualifier, null, low, high, unit);
    }

    /// <summary>The same number in another unit's name; nothing is converted.</summary>
    public Quantity WithUnit(string? unit) => new(Qualifier, Value, Low, High, unit);

    /// <summary>The same single number under another qualifier; a range keeps its own.</summary>
    public Quantity WithQualifier(Qualifier qualifier) =>
        Value is { } value && qualifier is not (Qualifier.Between or Qualifier.Vague) ? Of(value, qualifier, Unit) : this;
}
