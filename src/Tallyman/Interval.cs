using System.Globalization;

namespace Tallyman;

/// <summary>
/// A range of numbers with open or closed ends; an absent bound is unbounded. Equality is by bounds and ends.
/// The default is (−∞, ∞).
/// </summary>
/// <param name="Low">Lower bound; absent: none is known.</param>
/// <param name="High">Upper bound; absent: none is known.</param>
/// <param name="LowOpen">True where <paramref name="Low"/> itself lies outside.</param>
/// <param name="HighOpen">True where <paramref name="High"/> itself lies outside.</param>
public readonly record struct Interval(decimal? Low, decimal? High, bool LowOpen = false, bool HighOpen = false)
{
    /// <summary>The single number.</summary>
    public static Interval Point(decimal value) => new(value, value);

    /// <summary>True where no number lies inside.</summary>
    public bool IsEmpty => Low is { } low && High is { } high && (low > high || (low == high && (LowOpen || HighOpen)));

    /// <summary>True where the number lies inside.</summary>
    public bool Contains(decimal value) =>
        (Low is not { } low || value > low || (value == low && !LowOpen))
        && (High is not { } high || value < high || (value == high && !HighOpen));

    /// <summary>The numbers that lie in both; may be empty (<see cref="IsEmpty"/>).</summary>
    public Interval Intersect(Interval other)
    {
        var (low, lowOpen) = (Low, LowOpen);
        if (other.Low is { } l && (low is null || l > low || (l == low && other.LowOpen)))
        {
            (low, lowOpen) = (l, other.LowOpen);
        }

        var (high, highOpen) = (High, HighOpen);
        if (other.High is { } h && (high is null || h < high || (h == high && other.HighOpen)))
        {
            (high, highOpen) = (h, other.HighOpen);
        }

        return new Interval(low, high, lowOpen, highOpen);
    }

    /// <summary>True where at least one number lies in both.</summary>
    public bool Meets(Interval other) => !Intersect(other).IsEmpty;

    /// <summary>Mathematical form in invariant digits: <c>[10000, ∞)</c>.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Low is null || LowOpen ? '(' : '[')}{Low?.ToString(CultureInfo.InvariantCulture) ?? "−∞"}, {High?.ToString(CultureInfo.InvariantCulture) ?? "∞"}{(High is null || HighOpen ? ')' : ']')}");
}
