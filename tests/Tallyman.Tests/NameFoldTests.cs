namespace Tallyman.Tests;

public sealed class NameFoldTests
{
    [Theory]
    [InlineData("Соединённые Штаты", "соединенные штаты")]
    [InlineData("В’єтнам", "в'єтнам")]
    [InlineData("Hŭngnam", "hungnam")]
    [InlineData("Côte d’Ivoire", "cote d'ivoire")]
    [InlineData("ЗРК «Бук»", "зрк бук")]
    [InlineData("Т‑72", "т-72")]
    [InlineData("North\u00A0 Korea ", "north korea")]
    public void What_does_not_count_is_folded_away(string written, string folded) =>
        Assert.Equal(folded, NameFold.Of(written));

    [Theory]
    [InlineData("Київ", "Киив")]
    [InlineData("Бий", "Бии")]
    [InlineData("Єва", "Ева")]
    [InlineData("Т-72", "T-72")]
    public void Letters_of_their_own_are_kept(string one, string other) =>
        Assert.NotEqual(NameFold.Of(one), NameFold.Of(other));
}
