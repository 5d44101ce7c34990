namespace Tallyman.Tests;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2024-06-14~", "2024-06-14", "2024-06-14")]
    [InlineData("2023-09/..", "2023-09-01", null)]
    [InlineData("../2024-06", null, "2024-06-30")]
    [InlineData("2024-06-17/2024-06-23", "2024-06-17", "2024-06-23")]
    public void A_period_covers_the_days_that_it_may_mean(string edtf, string? first, string? last)
    {
        var period = Period.Parse(edtf);
        Assert.Equal(first, period.Earliest?.ToString("uuuu-MM-dd", null));
        Assert.Equal(last, period.Latest?.ToString("uuuu-MM-dd", null));
    }

    [Theory]
    [InlineData("2024-02-31")]
    [InlineData("2024-13")]
    [InlineData("31.02.2024")]
    [InlineData("2024-06/2023")]
    [InlineData("")]
    [InlineData("/")]
    public void A_day_that_does_not_exist_is_no_period(string edtf) => Assert.False(Period.TryParse(edtf, out _));
}
