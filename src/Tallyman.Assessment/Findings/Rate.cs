namespace Tallyman.Assessment.Findings;

/// <summary>A unit taken apart into what is counted and the time that it is counted over.</summary>
/// <param name="Base">What is counted; absent for pieces.</param>
/// <param name="PerYear">How many of the times make a year; absent for what is no rate.</param>
internal readonly record struct Rate(string? Base, decimal? PerYear)
{
    // Mean Gregorian year (365.2425 days).
    private const decimal DaysAYear = 365.2425m;

    public static Rate Of(string? unit) => unit switch
    {
        null => new Rate(null, null),
        _ when unit.EndsWith("per-day", StringComparison.Ordinal) => new Rate(BaseOf(unit), DaysAYear),
        _ when unit.EndsWith("per-week", StringComparison.Ordinal) => new Rate(BaseOf(unit), DaysAYear / 7),
        _ when unit.EndsWith("per-month", StringComparison.Ordinal) => new Rate(BaseOf(unit), 12),
        _ when unit.EndsWith("per-year", StringComparison.Ordinal) => new Rate(BaseOf(unit), 1),
        _ => new Rate(unit, null),
    };

    private static string? BaseOf(string unit)
    {
        var at = unit.IndexOf("-per-", StringComparison.Ordinal);
        return at > 0 ? unit[..at] : null;
    }
}
