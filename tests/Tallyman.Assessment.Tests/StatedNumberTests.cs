using CsCheck;

namespace Tallyman.Assessment.Tests;

public sealed class StatedNumberTests
{
    [Theory]
    [InlineData(4_800_000, 50_000)]
    [InlineData(5_000_000, 250_000)]
    [InlineData(10_000, 500)]
    [InlineData(6_700, 50)]
    [InlineData(0, 0)]
    public void A_number_stands_for_what_rounds_to_it(int value, int halfStep) =>
        Assert.Equal(halfStep, StatedNumber.HalfStep(value, Thresholds.Default));

    [Fact]
    public void Decimals_count_as_digits() => Assert.Equal(0.05m, StatedNumber.HalfStep(12.5m, Thresholds.Default));

    [Fact]
    public void Granting_the_rounding_never_narrows_and_agreement_goes_both_ways() =>
        Gen.Select(Quantities, Quantities).Sample((a, b) =>
        {
            var allowed = IntervalRules.Default.Of(a);
            Assert.Equal(allowed, allowed.Intersect(StatedNumber.Widened(a, Thresholds.Default)));
            Assert.Equal(StatedNumber.Agree(a, b, Thresholds.Default), StatedNumber.Agree(b, a, Thresholds.Default));
            Assert.True(StatedNumber.Agree(a, a.WithQualifier(a.Qualifier), Thresholds.Default));
        });

    [Fact]
    public void Intersection_holds_exactly_what_both_hold() =>
        Gen.Select(Intervals, Intervals, Gen.Int[-20, 20]).Sample((a, b, n) =>
        {
            Assert.Equal(a.Contains(n) && b.Contains(n), a.Intersect(b).Contains(n));
            Assert.Equal(a.Intersect(b).IsEmpty, b.Intersect(a).IsEmpty);
        });

    private static Gen<Quantity> Quantities => Gen.Select(
        Gen.Int[1, 99_999_999],
        Gen.Int[(int)Qualifier.Exact, (int)Qualifier.LessThan],
        (value, qualifier) => Quantity.Of(value, (Qualifier)qualifier));

    private static Gen<Interval> Intervals => Gen.Select(Gen.Int[-10, 10], Gen.Int[0, 8], Gen.Bool, Gen.Bool, Gen.Int[0, 3], (low, width, lowOpen, highOpen, unbounded) =>
        new Interval(unbounded == 1 ? null : low, unbounded == 2 ? null : low + width, lowOpen && unbounded != 1, highOpen && unbounded != 2));
}
