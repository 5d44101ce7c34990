namespace Tallyman.Tests;

public sealed class IntervalRulesTests
{
    [Theory]
    [InlineData(Qualifier.AtLeast, "[10000, ∞)")]
    [InlineData(Qualifier.MoreThan, "(10000, ∞)")]
    [InlineData(Qualifier.AtMost, "[0, 10000]")]
    [InlineData(Qualifier.Nearly, "[9000.0, 10000)")]
    [InlineData(Qualifier.About, "[9000.0, 11000.0]")]
    public void A_qualifier_allows_its_interval(Qualifier qualifier, string expected) =>
        Assert.Equal(expected, IntervalRules.Default.Of(Quantity.Of(10_000, qualifier)).ToString());
}
