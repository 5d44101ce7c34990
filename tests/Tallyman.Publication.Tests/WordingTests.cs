using System.Text.RegularExpressions;

namespace Tallyman.Publication.Tests;

public sealed partial class WordingTests
{
    [Theory]
    [InlineData("en", "at-most 4800000 - artillery-shell", "up to 4.8 million artillery shells")]
    [InlineData("uk", "at-most 4800000 - artillery-shell", "до 4,8 млн артилерійських снарядів")]
    [InlineData("ru", "at-most 4800000 - artillery-shell", "до 4,8 млн артиллерийских снарядов")]
    [InlineData("en", "exact 1 - tank", "1 tank")]
    [InlineData("uk", "exact 21 - tank", "21 танк")]
    [InlineData("uk", "exact 94 - tank", "94 танки")]
    [InlineData("uk", "at-least 94 - tank", "щонайменше 94 танки")]
    [InlineData("uk", "about 94 - tank", "близько 94 танків")]
    [InlineData("uk", "exact 11 - tank", "11 танків")]
    [InlineData("uk", "at-most 1 - tank", "до 1 танка")]
    [InlineData("ru", "exact 94 - tank", "94 танка")]
    [InlineData("ru", "at-least 94 - tank", "не менее 94 танков")]
    [InlineData("ru", "nearly 94 - tank", "почти 94 танка")]
    [InlineData("ru", "more-than 21 - tank", "более 21 танка")]
    [InlineData("ru", "exact 2.5 times -", "2,5 раза")]
    [InlineData("uk", "exact 5 times -", "5 разів")]
    [InlineData("en", "nearly 3 times -", "nearly 3 times")]
    [InlineData("en", "about 0.04 fraction -", "about 4%")]
    [InlineData("uk", "about 0.04 fraction -", "близько 4 %")]
    [InlineData("en", "about 1000000000 USD missile", "about USD 1 billion")]
    [InlineData("uk", "exact 1000000000 USD -", "1 млрд дол. США")]
    [InlineData("en", "exact 131582 t ammunition", "131,582 t of ammunition")]
    [InlineData("uk", "exact 131582 t ammunition", "131 582 т боєприпасів")]
    [InlineData("ru", "exact 74000 t weapons", "74 000 т оружия")]
    [InlineData("en", "about 250000 per-month artillery-shell", "about 250,000 artillery shells a month")]
    [InlineData("uk", "exact 2000 per-day artillery-shell", "2000 артилерійських снарядів на добу")]
    [InlineData("ru", "about 10121 t-per-month ammunition", "около 10 121 т боеприпасов в месяц")]
    [InlineData("en", "between 5400000..9100000 - artillery-shell", "5.4 to 9.1 million artillery shells")]
    [InlineData("uk", "between 5400000..9100000 - artillery-shell", "від 5,4 до 9,1 млн артилерійських снарядів")]
    [InlineData("ru", "between 10000..15000 - artillery-shell", "от 10 000 до 15 000 артиллерийских снарядов")]
    [InlineData("en", "vague 24..99 - ballistic-missile", "dozens of ballistic missiles")]
    [InlineData("uk", "vague 24..99 - ballistic-missile", "десятки балістичних ракет")]
    [InlineData("ru", "vague 200000..999999 - artillery-shell", "сотни тысяч артиллерийских снарядов")]
    [InlineData("en", "- - - container", "containers")]
    [InlineData("ru", "- - - artillery-shell", "артиллерийские снаряды")]
    [InlineData("en", "exact 6700 - container", "6,700 containers")]
    [InlineData("uk", "exact 6700 - container", "6700 контейнерів")]
    public void An_amount_has_its_noun_in_the_form_that_number_and_qualifier_ask_for(string language, string stated, string expected)
    {
        Assert.True(StatedAmount.TryParse(stated, out var amount));
        Assert.Equal(stated, amount.ToString());
        var text = Wording.For(language).Amount(amount.Quantity, stated.Contains("USD", StringComparison.Ordinal) ? null : amount.Item);
        Assert.Equal(expected, text.Replace('\u00A0', ' '));
    }

    [Theory]
    [InlineData("en", "Room is not cargo. Shin Won Sik: could hold up to 4.8 million artillery shells; Vadym Skibitskyi: sent 1.5 million artillery shells, 31.2% of that room. Different measures, both may hold.")]
    [InlineData("uk", "Місце — це не вантаж. Shin Won Sik: могло вміститися до 4,8 млн артилерійських снарядів; Vadym Skibitskyi: відправлено 1,5 млн артилерійських снарядів, тобто 31,2 % цього місця. Мірила різні, обидва числа можливі.")]
    [InlineData("ru", "Место — это не груз. Shin Won Sik: могло поместиться до 4,8 млн артиллерийских снарядов; Vadym Skibitskyi: отправлено 1,5 млн артиллерийских снарядов, то есть 31,2 % этого места. Меры разные, возможны оба числа.")]
    public void A_finding_speaks_the_readers_language(string language, string expected)
    {
        var sentence = Wording.For(language).Sentence(Message.Of(
            "contradiction.room",
            ("room", "at-most 4800000 - artillery-shell"),
            ("roomOrigin", "Shin Won Sik"),
            ("sent", "exact 1500000 - artillery-shell"),
            ("sentOrigin", "Vadym Skibitskyi"),
            ("share", "0.3125")));
        Assert.Equal(expected, sentence.Replace('\u00A0', ' '));
    }

    [Fact]
    public void Every_sentence_stands_in_every_language_with_the_same_arguments()
    {
        var english = Templates("en");
        Assert.NotEmpty(english);
        foreach (var language in Wording.Languages)
        {
            var other = Templates(language);
            Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
            Assert.All(english, t => Assert.Equal(Arguments(t.Value), Arguments(other[t.Key])));
        }
    }

    [Fact]
    public void Every_word_of_the_vocabulary_has_a_name_in_every_language()
    {
        foreach (var wording in Wording.Languages.Select(Wording.For))
        {
            AllNamed<ClaimKind>(wording);
            AllNamed<Measure>(wording);
            AllNamed<Factuality>(wording);
            AllNamed<Qualifier>(wording);
            AllNamed<Basis>(wording);
            AllNamed<Carrier>(wording);
            AllNamed<FindingKind>(wording);
            AllNamed<LineageRelation>(wording);
            AllNamed<AttributionRole>(wording);
        }
    }

    [Fact]
    public void A_key_without_a_sentence_shows_itself_and_its_arguments() =>
        Assert.Equal("no.such: a 1, b 2", Wording.For("en").Sentence(Message.Of("no.such", ("a", "1"), ("b", "2"))));

    private static void AllNamed<T>(Wording wording)
        where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>(), v => Assert.True(wording.Language == "en" || wording.Term(v) != Term.Of(v), $"{wording.Language} {v}"));

    private static Dictionary<string, string> Templates(string language)
    {
        var problems = new List<Data.DataProblem>();
        var table = Data.ProgramData.Table($"messages/{language}.tsv", ["key", "text", "source"], problems);
        Assert.Empty(problems);
        return table.Rows.ToDictionary(r => r["key"], r => r["text"]);
    }

    private static IEnumerable<string> Arguments(string template) => ArgumentPattern().Matches(template).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[a-zA-Z]+:[a-z]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ArgumentPattern();
}
