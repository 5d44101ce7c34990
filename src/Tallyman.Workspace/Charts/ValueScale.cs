using System.Collections.Immutable;

namespace Tallyman.Workspace.Charts;

/// <summary>
/// The axis of values: linear from zero, its steps 1, 2, 2.5 or 5 times a power of ten, at most seven of them.
/// </summary>
public sealed class ValueScale
{
    private const int MostSteps = 7;

    private ValueScale(decimal top, ImmutableArray<decimal> ticks, double upper, double lower)
    {
        Top = top;
        Ticks = ticks;
        Upper = upper;
        Lower = lower;
    }

    /// <summary>The value at the upper edge.</summary>
    public decimal Top { get; }

    /// <summary>Values with a line, from zero.</summary>
    public ImmutableArray<decimal> Ticks { get; }

    /// <summary>Vertical position of <see cref="Top"/>.</summary>
    public double Upper { get; }

    /// <summary>Vertical position of zero.</summary>
    public double Lower { get; }

    /// <summary>A scale that holds every value; negative and absent ones count as zero.</summary>
    /// <param name="largest">The largest value to be drawn.</param>
    /// <param name="upper">Vertical position of the top.</param>
    /// <param name="lower">Vertical position of zero; below the top, so larger.</param>
    public static ValueScale For(decimal largest, double upper, double lower)
    {
        var span = Math.Max(largest, 1m);
        var step = Step(span / MostSteps);
        var steps = (int)decimal.Ceiling(span / step);
        return new ValueScale(step * steps, [.. Enumerable.Range(0, steps + 1).Select(i => step * i)], upper, lower);
    }

    /// <summary>Vertical position of a value; one outside the scale lies on its edge.</summary>
    public double At(decimal value) => Lower - ((double)(Math.Clamp(value, 0, Top) / Top) * (Lower - Upper));

    private static decimal Step(decimal least)
    {
        var power = 1m;
        while (power * 10 <= least)
        {
            power *= 10;
        }

        foreach (var factor in (ReadOnlySpan<decimal>)[1m, 2m, 2.5m, 5m, 10m])
        {
            var step = factor * power;
            if (step >= least && step == decimal.Truncate(step))
            {
                return step;
            }
        }

        return power * 10;
    }
}
