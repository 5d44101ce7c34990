using CsCheck;
using NodaTime;
using Tallyman.Workspace.Charts;

namespace Tallyman.Workspace.Tests.Charts;

public sealed class ScaleTests
{
    [Fact]
    public void The_axis_of_values_begins_at_zero_holds_the_largest_value_and_has_at_most_seven_steps() =>
        Gen.Decimal[1m, 1_000_000_000m].Sample(largest =>
        {
            var scale = ValueScale.For(largest, 30, 440);
            Assert.Equal(0, scale.Ticks[0]);
            Assert.True(scale.Top >= largest);
            Assert.InRange(scale.Ticks.Length, 2, 8);
            Assert.Equal(scale.Top, scale.Ticks[^1]);
        });

    [Theory]
    [InlineData(12_000_000, 2_000_000)]
    [InlineData(28_000, 5_000)]
    [InlineData(61, 10)]
    [InlineData(3, 1)]
    public void Steps_are_round_numbers(int largest, int step) =>
        Assert.Equal(step, ValueScale.For(largest, 0, 100).Ticks[1]);

    [Fact]
    public void A_larger_value_stands_higher()
    {
        var scale = ValueScale.For(100, 30, 440);
        Assert.Equal(440, scale.At(0));
        Assert.Equal(30, scale.At(scale.Top));
        Assert.True(scale.At(60) < scale.At(40));
    }

    [Fact]
    public void Days_keep_their_order_and_stay_between_the_edges()
    {
        var scale = DateScale.For(new LocalDate(2023, 9, 1), new LocalDate(2025, 7, 13), 48, 768);
        Assert.True(scale.At(new LocalDate(2023, 9, 1)) > 48);
        Assert.True(scale.At(new LocalDate(2025, 7, 13)) < 768);
        Assert.True(scale.At(new LocalDate(2024, 1, 1)) < scale.At(new LocalDate(2024, 1, 2)));
        Assert.Equal(48, scale.At(new LocalDate(1999, 1, 1)));
        Assert.Equal(768, scale.At(new LocalDate(2040, 1, 1)));
    }

    [Fact]
    public void Ticks_are_first_days_of_months_and_never_more_than_ten() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 20_000]).Sample((start, length) =>
        {
            var first = new LocalDate(2000, 1, 1).PlusDays(start);
            var scale = DateScale.For(first, first.PlusDays(length), 0, 100);
            Assert.InRange(scale.Ticks.Length, 1, 10);
            Assert.All(scale.Ticks, t => Assert.Equal(1, t.Day));
        });
}
