using CsCheck;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Tests.Tokens;

public class TokenTextTests
{
    [Theory]
    [InlineData("en", "KN-23 and 640bhp, Kyiv's don't", "KN|-|23|and|640|bhp|,|Kyiv|'s|don't")]
    [InlineData("uk", "п’ять об'єктів – 10 000", "п’ять|об'єктів|–|10|000")]
    [InlineData("en", "1\u200B000 sol\u00ADdiers", "1\u200B000|sol\u00ADdiers")]
    [InlineData("ru", "2С19 и ₽5", "2|С|19|и|₽|5")]
    public void Letters_digits_and_marks_are_tokens_of_their_own(string language, string text, string expected)
    {
        using var tokens = TokenText.Read(text, Pack.For(language));
        Assert.Equal(expected, string.Join('|', Enumerable.Range(0, tokens.Count).Select(i => tokens.Of(tokens.Tokens[i]).ToString())));
    }

    [Theory]
    [InlineData("en", "Gen. Smith spoke. He left on 3.5 tonnes of U.S. aid.", 2)]
    [InlineData("en", "“Go!” he said. Then he went.", 2)]
    [InlineData("en", "It was the U.S. The others left.", 2)]
    [InlineData("uk", "Отримали 5 тис. снарядів і 2 млн грн. Решта буде.", 2)]
    [InlineData("uk", "О. Гуцул служив на вул. Січових. Потім ні.", 2)]
    [InlineData("ru", "В 2022 г. их было 28.10 и т. д. «Да?» — спросил он.", 2)]
    [InlineData("en", "One line\nanother line", 2)]
    public void Sentences_end_at_full_stops_that_belong_to_no_abbreviation(string language, string text, int count)
    {
        using var tokens = TokenText.Read(text, Pack.For(language));
        Assert.Equal(count, tokens.Sentences.Length);
    }

    [Fact]
    public void Lines_are_told_apart_by_what_they_are_for()
    {
        using var tokens = TokenText.Read(
            "Berlin renews its list of aid\nAuthor: Jane Roe\n\nWhat was sent\nThe government published the list of its military aid on Monday:\n– 10 drones;\n– 26 tanks.\nRead also: something else\n", Pack.For("en"));
        Assert.Equal(
            [LineRole.Headline, LineRole.Dirt, LineRole.Subhead, LineRole.Paragraph, LineRole.ListItem, LineRole.ListItem, LineRole.ReadAlso],
            tokens.Lines.ToArray().Select(l => l.Role));
        Assert.Equal(tokens.Lines[3].Paragraph, tokens.Lines[5].Paragraph);
    }

    [Fact]
    public void Quotation_depth_is_that_between_the_marks()
    {
        using var tokens = TokenText.Read("Він: «Це „дуже“ добре» і", Pack.For("uk"));
        Assert.Equal([("Він", 0), ("Це", 1), ("дуже", 2), ("добре", 1), ("і", 0)], tokens.Tokens.ToArray().Where(t => t.Kind == TokenKind.Word).Select(t => (tokens.Of(t).ToString(), (int)t.Quotes)));
    }

    [Fact]
    public void Any_text_is_covered_once_and_in_order() =>
        Gen.String[Gen.OneOf(Gen.Char, Gen.Char[" .\"\u200B\uD835\uDFCF5я\n'’«»"]), 0, 60].Sample(text =>
        {
            using var tokens = TokenText.Read(text, Pack.For("uk"));
            var end = 0;
            foreach (var token in tokens.Tokens)
            {
                Assert.True(token.Start >= end && token.End > token.Start);
                end = token.End;
            }

            Assert.Equal(tokens.Count, tokens.Sentences.ToArray().Sum(s => s.EndToken - s.FirstToken));
            Assert.Equal(tokens.Count, tokens.Lines.ToArray().Sum(l => l.EndToken - l.FirstToken));
        }, iter: 2000);
}
