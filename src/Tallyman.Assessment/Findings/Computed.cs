namespace Tallyman.Assessment.Findings;

/// <summary>Compares what was worked out with what was stated.</summary>
internal static class Computed
{
    /// <summary>
    /// True where the stated result covers the computed one: a bare number within its rounding or the tolerance,
    /// a qualified one within its interval and the tolerance.
    /// </summary>
    public static bool Matches(Quantity stated, decimal computed, Thresholds thresholds)
    {
        var slack = Math.Abs(computed) * thresholds.ArithmeticTolerance;
        if (stated is { Qualifier: Qualifier.Exact, Value: { } value })
        {
            return Math.Abs(value - computed) <= Math.Max(slack, StatedNumber.HalfStep(value, thresholds));
        }

        var allowed = IntervalRules.Default.Of(stated);
        return new Interval(allowed.Low - slack, allowed.High + slack).Contains(computed);
    }

    /// <summary>True where the two are equal once each is rounded to the digits of the other: the test for sums, which leave no room.</summary>
    public static bool Equal(decimal stated, decimal computed)
    {
        var step = 1m;
        if (stated == decimal.Truncate(stated))
        {
            while (stated != 0 && stated % (step * 10) == 0)
            {
                step *= 10;
            }
        }

        // One digit alone ("6 million") would let every sum near it pass.
        return Math.Abs(stated - computed) <= Math.Min(step / 2, Math.Abs(stated) * 0.002m);
    }

    /// <summary>How many digits of a number say something: 2 for 1,800, 5 for 22,534.</summary>
    public static int Digits(decimal value)
    {
        var size = Math.Abs(value);
        if (size == 0)
        {
            return 0;
        }

        while (size % 10 == 0)
        {
            size /= 10;
        }

        while (size != decimal.Truncate(size))
        {
            size *= 10;
        }

        var digits = 0;
        for (; size >= 1; size = decimal.Truncate(size / 10))
        {
            digits++;
        }

        return digits;
    }
}
