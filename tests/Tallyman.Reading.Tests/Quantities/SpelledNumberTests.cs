using System.Globalization;
using CsCheck;
using Humanizer;

namespace Tallyman.Reading.Tests.Quantities;

/// <summary>Numbers that another library spells out come back as themselves. ICU's rules, in all cases: <c>bench/Quality numerals</c>.</summary>
public class SpelledNumberTests
{
    [Theory]
    [InlineData("en", GrammaticalGender.Masculine)]
    [InlineData("uk", GrammaticalGender.Masculine)]
    [InlineData("uk", GrammaticalGender.Feminine)]
    [InlineData("uk", GrammaticalGender.Neuter)]
    [InlineData("ru", GrammaticalGender.Masculine)]
    [InlineData("ru", GrammaticalGender.Feminine)]
    [InlineData("ru", GrammaticalGender.Neuter)]
    public void Any_integer_below_a_quadrillion_comes_back(string language, GrammaticalGender gender)
    {
        var reader = new QuantityReader(language);
        var culture = CultureInfo.GetCultureInfo(language);
        Gen.OneOf(Gen.Long[2, 99], Gen.Long[2, 9999], Gen.Long[2, 999_999_999_999_999]).Sample(
            number =>
            {
                var words = number.ToWords(gender, culture);
                var read = reader.Read(new DocumentText(words + (language == "en" ? " shells" : " танков"))).Quantities;
                Assert.True(read.Length == 1 && read[0].Quantity.Value == number, $"{number}: '{words}' is read as {string.Join(" + ", read.Select(q => q.Quantity.Value))}");
            },
            iter: 2000);
    }
}
