namespace Tallyman.Assessment;

/// <summary>
/// What a stated number stands for once its rounding is granted. Numbers agree where these ranges meet.
/// </summary>
public static class StatedNumber
{
    /// <summary>
    /// Half of the step to which a number was stated: 4,800,000 is stated to 100,000, so 50,000; never more than
    /// <see cref="Thresholds.RoundingCap"/> of the number. Zero for zero.
    /// </summary>
    public static decimal HalfStep(decimal value, Thresholds thresholds)
    {
        var size = Math.Abs(value);
        if (size == 0)
        {
            return 0;
        }

        var step = 1m;
        if (size == decimal.Truncate(size))
        {
            while (size % (step * 10) == 0 && step < 1e20m)
            {
                step *= 10;
            }
        }
        else
        {
            while (size % step != 0 && step > 1e-20m)
            {
                step /= 10;
            }
        }

        return Math.Min(step / 2, size * thresholds.RoundingCap);
    }

    /// <summary>What the quantity allows (<see cref="IntervalRules"/>), each bound widened by the rounding of the number that it comes from.</summary>
    public static Interval Widened(Quantity quantity, Thresholds thresholds)
    {
        var stated = IntervalRules.Default.Of(quantity);
        var low = quantity.Value ?? quantity.Low ?? 0;
        var high = quantity.Value ?? quantity.High ?? 0;
        return new Interval(
            stated.Low is { } l && l != 0 ? l - HalfStep(low, thresholds) : stated.Low,
            stated.High is { } h ? h + HalfStep(high, thresholds) : null,
            stated.LowOpen && stated.Low == 0,
            false);
    }

    /// <summary>True where the two quantities, rounded to the digits stated, can both hold of one thing. Units must be equal.</summary>
    public static bool Agree(Quantity left, Quantity right, Thresholds thresholds) =>
        left.Unit == right.Unit && Widened(left, thresholds).Meets(Widened(right, thresholds));
}
