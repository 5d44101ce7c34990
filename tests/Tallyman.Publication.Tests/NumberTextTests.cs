using NodaTime;

namespace Tallyman.Publication.Tests;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(4_800_000, "en", "4,800,000")]
    [InlineData(4_800_000, "uk", "4 800 000")]
    [InlineData(6_700, "ru", "6700")]
    [InlineData(6_700, "en", "6,700")]
    [InlineData(10_000, "ru", "10 000")]
    [InlineData(-12, "en", "−12")]
    public void A_whole_number_is_grouped_as_the_language_does(int number, string language, string expected) =>
        Assert.Equal(expected, NumberText.Whole(number, language).Replace('\u00A0', ' '));

    [Theory]
    [InlineData(4_800_000, "en", "4.8 million")]
    [InlineData(4_800_000, "ru", "4,8 млн")]
    [InlineData(1_234_567, "en", "1,234,567")]
    [InlineData(999_999, "en", "999,999")]
    public void A_large_number_is_short_where_nothing_is_lost(int number, string language, string expected) =>
        Assert.Equal(expected, NumberText.Short(number, language).Replace('\u00A0', ' '));

    [Fact]
    public void An_interval_is_written_as_in_mathematics()
    {
        Assert.Equal("[0, 4 800 000]", NumberText.Interval(new Interval(0, 4_800_000), "en").Replace('\u00A0', ' '));
        Assert.Equal("(20 000; ∞)", NumberText.Interval(new Interval(20_000, null, true), "uk").Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("2024-06-14", "en", "14 Jun 2024")]
    [InlineData("2024-06-14", "uk", "14.06.2024")]
    [InlineData("2023-09/..", "en", "since Sep 2023")]
    [InlineData("../2024-06", "en", "until Jun 2024")]
    [InlineData("2023-09/..", "uk", "від 09.2023")]
    [InlineData("2024-06-14~", "en", "about 14 Jun 2024")]
    [InlineData("2024-06?", "en", "Jun 2024?")]
    [InlineData("2024", "ru", "2024")]
    [InlineData("2023-08/2024-02", "en", "Aug 2023 to Feb 2024")]
    [InlineData("2023-08/2024-02", "ru", "08.2023 – 02.2024")]
    public void A_period_is_as_wide_as_it_is_known(string edtf, string language, string expected) =>
        Assert.Equal(expected, PeriodText.Of(Period.Parse(edtf), language));

    [Fact]
    public void A_day_in_a_sentence_has_its_month_in_words()
    {
        var day = new LocalDate(2024, 6, 14);
        Assert.Equal("14 June 2024", PeriodText.Long(day, "en"));
        Assert.Equal("14 червня 2024 року", PeriodText.Long(day, "uk"));
        Assert.Equal("14 июня 2024 года", PeriodText.Long(day, "ru"));
        Assert.Equal("24.11.2026, 09:04:11 UTC", PeriodText.Of(Instant.FromUtc(2026, 11, 24, 9, 4, 11), "uk"));
    }

    [Theory]
    [InlineData(1, PluralCategory.One)]
    [InlineData(21, PluralCategory.One)]
    [InlineData(11, PluralCategory.Many)]
    [InlineData(2, PluralCategory.Few)]
    [InlineData(24, PluralCategory.Few)]
    [InlineData(12, PluralCategory.Many)]
    [InlineData(112, PluralCategory.Many)]
    [InlineData(0, PluralCategory.Many)]
    [InlineData(100, PluralCategory.Many)]
    public void Plural_categories_are_those_of_CLDR(int number, PluralCategory expected)
    {
        Assert.Equal(expected, PluralRules.Of(number, "uk"));
        Assert.Equal(expected, PluralRules.Of(number, "ru"));
    }
}
