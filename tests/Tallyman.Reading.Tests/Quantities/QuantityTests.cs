using System.Globalization;
using NodaTime;
using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Tests.Quantities;

public class QuantityTests
{
    [Theory]
    // English
    [InlineData("en", "at least 10,000 transport containers", "at-least 10000")]
    [InlineData("en", "up to 4.8 million artillery shells", "at-most 4800000")]
    [InlineData("en", "dozens of ballistic missiles", "vague 24..99")]
    [InlineData("en", "tens of thousands of shells", "vague 20000..99999")]
    [InlineData("en", "several hundred rounds", "vague 300..900")]
    [InlineData("en", "outgunned by nearly 10 to 1", "nearly 10")]
    [InlineData("en", "cost about $1 billion", "about 1000000000 USD")]
    [InlineData("en", "about 4% of the economy", "about 4 percent")]
    [InlineData("en", "1 to 2 thousand men", "between 1000..2000")]
    [InlineData("en", "between seven and ten tonnes", "between 7..10 t")]
    [InlineData("en", "89 to 93 billion", "between 89000000000..93000000000")]
    [InlineData("en", "5-10 km away", "between 5..10 km")]
    [InlineData("en", "4 hundred million", "exact 400000000")]
    [InlineData("en", "a 2.8bn plan", "exact 2800000000")]
    [InlineData("en", "worth PS2.7m", "exact 2700000 GBP")]
    [InlineData("en", "USD10m in aid", "exact 10000000 USD")]
    [InlineData("en", "paid HK$5.4m", "exact 5400000 HKD")]
    [InlineData("en", "for RM23.50", "exact 23.5 MYR")]
    [InlineData("en", "A$82,615,680 was spent", "exact 82615680 AUD")]
    [InlineData("en", "3,000 or so soldiers", "about 3000")]
    [InlineData("en", "13,000-plus boxes", "more-than 13000")]
    [InlineData("en", "upwards of eight million rounds", "more-than 8000000")]
    [InlineData("en", "300 tanks or more", "at-least 300")]
    [InlineData("en", "no fewer than two dozen guns", "at-least 24")]
    [InlineData("en", "half a million barrels a year", "exact 500000 barrel-per-year")]
    [InlineData("en", "firing 10,000 shells a day", "exact 10000 per-day")]
    [InlineData("en", "two-thirds of them", "exact 0.67 fraction")]
    [InlineData("en", "1⁄32 of it", "exact 0.03 fraction")]
    [InlineData("en", "one in five duds", "exact 0.2 fraction")]
    [InlineData("en", "two hundred and five lorries", "exact 205")]
    [InlineData("en", "minus-5 degrees", "exact -5 degree")]
    [InlineData("en", "they bought 2½ tonnes", "exact 2.5 t")]
    // Ukrainian
    [InlineData("uk", "понад двохсот контейнерів", "more-than 200")]
    [InlineData("uk", "із п'ятьма тисячами снарядів", "exact 5000")]
    [InlineData("uk", "півтора мільйона снарядів", "exact 1500000")]
    [InlineData("uk", "пів мільйона снарядів", "exact 500000")]
    [InlineData("uk", "кількасот ракет", "vague 300..900")]
    [InlineData("uk", "4,8 млн снарядів", "exact 4800000")]
    [InlineData("uk", "10 000 контейнерів", "exact 10000")]
    [InlineData("uk", "не менш як вісім танків", "at-least 8")]
    [InlineData("uk", "до 1,8 млн штук", "at-most 1800000")]
    [InlineData("uk", "доведе обсяг боєприпасів до 1,8 млн штук", "exact 1800000")]
    [InlineData("uk", "93,3 млрд крон", "exact 93300000000 CZK")]
    [InlineData("uk", "250 млн дол. США", "exact 250000000 USD")]
    [InlineData("uk", "2,8 трлн грн", "exact 2800000000000 UAH")]
    [InlineData("uk", "тисячі півтори снарядів", "about 1500")]
    [InlineData("uk", "три тисячі з гаком", "more-than 3000")]
    [InlineData("uk", "десятки вантажівок", "vague 24..99")]
    [InlineData("uk", "десятки тисяч снарядів", "vague 20000..99999")]
    [InlineData("uk", "дві третини снарядів", "exact 0.67 fraction")]
    [InlineData("uk", "350 тис. пострілів на рік", "exact 350000 per-year")]
    [InlineData("uk", "300–700 км", "between 300..700 km")]
    // Russian
    [InlineData("ru", "тысяч пять снарядов", "about 5000")]
    [InlineData("ru", "штук двадцать", "about 20")]
    [InlineData("ru", "полутора миллионов снарядов", "exact 1500000")]
    [InlineData("ru", "пятьюстами снарядами", "exact 500")]
    [InlineData("ru", "полмиллиона снарядов", "exact 500000")]
    [InlineData("ru", "без малого семь тысяч контейнеров", "nearly 7000")]
    [InlineData("ru", "чуть более 700 тонн", "more-than 700 t")]
    [InlineData("ru", "не менее чем десять тысяч контейнеров", "at-least 10000")]
    [InlineData("ru", "порядка 300 тысяч снарядов", "about 300000")]
    [InlineData("ru", "четыре десятка машин", "exact 40")]
    [InlineData("ru", "сотня бронетранспортёров", "exact 100")]
    [InlineData("ru", "сотни тысяч снарядов", "vague 200000..999999")]
    [InlineData("ru", "выросла с 5 до 10 млн рублей", "between 5000000..10000000 RUB")]
    [InlineData("ru", "в 3 раза больше", "exact 3")]
    [InlineData("ru", "10 000 снарядов в сутки", "exact 10000 per-day")]
    [InlineData("en", "shipments had grown tenfold", "exact 10")]
    [InlineData("uk", "перевага зменшилася майже вп’ятеро", "nearly 5")]
    [InlineData("ru", "поставки выросли более чем втрое", "more-than 3")]
    [InlineData("ru", "30 152-мм снарядов", "exact 30; exact 152 mm")]
    public void Numbers_are_read_with_bounds_and_units(string language, string text, string expected) =>
        Assert.Equal(expected, Read(language, text));

    [Theory]
    [InlineData("en", "KN-23 and S-300 missiles")]
    [InlineData("en", "F-16s and T-72s")]
    [InlineData("en", "the 3rd brigade under Resolution 1718")]
    [InlineData("en", "won 3-2 at 10.45pm")]
    [InlineData("en", "call +44 20 7946 0958")]
    [InlineData("en", "one another, no one")]
    [InlineData("uk", "2С19 і С-300")]
    [InlineData("uk", "о 17:22, кім. 214")]
    [InlineData("uk", "двадцять п'ятий і 969-й")]
    [InlineData("ru", "двадцать первая бригада, 5-й полк")]
    public void Models_ordinals_times_and_addresses_are_no_quantities(string language, string text) =>
        Assert.Equal(string.Empty, Read(language, text));

    [Theory]
    [InlineData("99999999999999999999999999999", UnreadReason.OutOfRange)]
    [InlineData("sent 10,000,000,000,000,000,000,000,000,000,000 shells", UnreadReason.OutOfRange)]
    [InlineData("sent 5\u202E12 shells", UnreadReason.DoubtfulDigits)]
    [InlineData("sent 1٢3 shells", UnreadReason.DoubtfulDigits)]
    public void What_cannot_be_known_is_reported_and_never_read_wrong(string text, UnreadReason reason)
    {
        var reading = new QuantityReader("en").Read(new DocumentText(text));
        Assert.Empty(reading.Quantities);
        Assert.Equal(reason, Assert.Single(reading.Unread).Reason);
    }

    [Theory]
    [InlineData("en", "sent 10\u200B,000 shells", "exact 10000")]
    [InlineData("en", "sent ١٢٣ shells", "exact 123")]
    [InlineData("uk", "10\u202F000 снарядів", "exact 10000")]
    [InlineData("ru", "п\u00ADять тысяч cнарядов", "exact 5000")]
    public void Unseen_characters_and_other_digits_change_nothing(string language, string text, string expected) =>
        Assert.Equal(expected, Read(language, text));

    [Fact]
    public void Time_grows_with_length_and_not_faster()
    {
        var reader = new QuantityReader("en");
        foreach (var unit in new[] { "sent 10,000 shells in June ", "1", "1,000,", "\"", "a", "5-", "and ", "10 000 ", "$" })
        {
            var text = new DocumentText(string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length)));
            var watch = System.Diagnostics.Stopwatch.StartNew();
            reader.Read(text, new LocalDate(2024, 6, 14));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"'{unit}' repeated took {watch.Elapsed}.");
        }
    }

    private static string Read(string language, string text) =>
        string.Join("; ", new QuantityReader(language).Read(new DocumentText(text), new LocalDate(2024, 6, 14)).Quantities.Select(q => Write(q.Quantity)));

    private static string Write(Quantity quantity)
    {
        var number = quantity.Value is { } value
            ? decimal.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{quantity.Low:0.##}..{quantity.High:0.##}");
        return $"{Term.Of(quantity.Qualifier)} {number}{(quantity.Unit is null ? string.Empty : " " + quantity.Unit)}";
    }
}
