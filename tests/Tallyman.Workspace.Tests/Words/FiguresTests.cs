using NodaTime;
using Tallyman.Workspace.Words;

namespace Tallyman.Workspace.Tests.Words;

public sealed class FiguresTests
{
    [Theory]
    [InlineData("en", 4_800_000, "4,800,000")]
    [InlineData("en", 1234, "1,234")]
    [InlineData("uk", 4_800_000, "4\u00a0800\u00a0000")]
    [InlineData("ru", 1234, "1234")]
    public void Whole_numbers_are_grouped_as_the_language_does(string language, int number, string expected) =>
        Assert.Equal(expected, Phrases.In(language).Figures.Whole(number));

    [Theory]
    [InlineData("en", "4.8\u00a0m")]
    [InlineData("uk", "4,8\u00a0млн")]
    public void Charts_shorten_millions(string language, string expected) => Assert.Equal(expected, Phrases.In(language).Figures.Short(4_800_000));

    [Fact]
    public void An_interval_is_written_in_mathematical_form_with_its_open_ends()
    {
        var english = Phrases.In("en").Figures;
        Assert.Equal("[0, 4\u00a0800\u00a0000]", english.Interval(new Interval(0, 4_800_000)));
        Assert.Equal("(20\u00a0000, ∞)", english.Interval(new Interval(20_000, null, LowOpen: true)));
        Assert.Equal("[6\u00a0700]", english.Interval(Interval.Point(6_700)));
        Assert.Equal("[0; 5)", Phrases.In("ru").Figures.Interval(new Interval(0, 5, HighOpen: true)));
    }

    [Theory]
    [InlineData("en", "2023-09/..", "since Sep 2023")]
    [InlineData("en", "../2024-06", "until Jun 2024")]
    [InlineData("en", "2024-06-14~", "about 14 Jun 2024")]
    [InlineData("en", "2024-06?", "Jun 2024?")]
    [InlineData("en", "2024", "2024")]
    [InlineData("uk", "2024-06-14", "14.06.2024")]
    [InlineData("ru", "2023-09/..", "с сент 2023")]
    public void Periods_are_shown_as_far_as_they_are_known(string language, string edtf, string expected) =>
        Assert.Equal(expected, Phrases.In(language).Period(Period.Parse(edtf)));

    [Fact]
    public void An_instant_says_that_it_is_utc() =>
        Assert.Equal("24 Nov 2026, 09:04:11 UTC", Phrases.In("en").Figures.Moment(Instant.FromUtc(2026, 11, 24, 9, 4, 11)));
}
