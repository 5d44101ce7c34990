using System.Text.RegularExpressions;
using Tallyman.Workspace.Words;

namespace Tallyman.Workspace.Tests.Words;

public sealed partial class PhrasesTests
{
    public static TheoryData<string> Others => ["uk", "ru"];

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_language_has_every_text_with_the_same_places(string language)
    {
        Phrases english = Phrases.In("en"), other = Phrases.In(language);
        Assert.Equal(english.Keys.Select(Base).Distinct().Order(), other.Keys.Select(Base).Distinct().Order());
        foreach (var key in english.Keys.Where(k => !k.Contains('#', StringComparison.Ordinal)))
        {
            Assert.Equal((key, Places(english[key])), (key, Places(other[key])));
        }

        foreach (var counted in other.Keys.Where(k => k.Contains('#', StringComparison.Ordinal)).Select(Base).Distinct())
        {
            Assert.All((string[])["one", "few", "many"], c => Assert.True(other.Has($"{counted}#{c}"), $"{language} lacks {counted}#{c}"));
        }
    }

    [Theory]
    [InlineData("en", 1, "1 claim")]
    [InlineData("en", 1234, "1,234 claims")]
    [InlineData("uk", 1, "1 твердження")]
    [InlineData("ru", 1, "1 утверждение")]
    [InlineData("ru", 3, "3 утверждения")]
    [InlineData("ru", 12, "12 утверждений")]
    [InlineData("ru", 21, "21 утверждение")]
    [InlineData("uk", 11, "11 тверджень")]
    [InlineData("uk", 22, "22 твердження")]
    public void Counted_nouns_take_the_form_of_their_number(string language, int number, string expected) =>
        Assert.Equal(expected, Phrases.In(language).Count("count.claims", number));

    [Fact]
    public void Every_word_of_the_vocabulary_has_a_text()
    {
        var words = Phrases.In("en");
        IEnumerable<string> keys =
        [
            .. Term.All<ClaimKind>().Select(t => "kind." + t), .. Term.All<Measure>().Select(t => "measure." + t), .. Term.All<Factuality>().Select(t => "factuality." + t),
            .. Term.All<Basis>().Select(t => "basis." + t), .. Term.All<Qualifier>().Select(t => "qualifier." + t), .. Term.All<Qualifier>().Select(t => "quantity." + t),
            .. Term.All<Carrier>().Select(t => "carrier." + t), .. Term.All<FindingKind>().Select(t => "finding." + t), .. Term.All<Casework.ClaimState>().Select(t => "state." + t),
            .. Term.All<Casework.DecisionKind>().Select(t => "decided." + t), .. Term.All<Tallyman.Ledger.EntryKind>().Select(t => "entry." + t), .. Term.All<LineageRelation>().Select(t => "lineage." + t),
        ];
        Assert.DoesNotContain(keys, k => !words.Has(k));
    }

    [Theory]
    [InlineData("uk-UA,uk;q=0.9,en;q=0.8", "uk")]
    [InlineData("de,ru;q=0.5", "ru")]
    [InlineData("ko", "en")]
    [InlineData(null, "en")]
    public void The_browser_says_which_language_comes_first(string? accept, string expected) => Assert.Equal(expected, Phrases.Preferred(accept));

    private static string Base(string key) => key.Split('#')[0];

    private static string Places(string text) => string.Join(' ', PlacePattern().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{\d\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlacePattern();
}
