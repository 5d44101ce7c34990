using System.Globalization;
using NodaTime;

namespace Tallyman.Publication;

/// <summary>Dates and periods as a reader of the language writes them: as wide as they are known, never relative.</summary>
public static class PeriodText
{
    private static readonly string[] English = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private static readonly string[] EnglishLong = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Ukrainian = ["січня", "лютого", "березня", "квітня", "травня", "червня", "липня", "серпня", "вересня", "жовтня", "листопада", "грудня"];

    private static readonly string[] Russian = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];

    /// <summary>A period in short: <c>since Sep 2023</c>, <c>about 14 Jun 2024</c>; <c>від 09.2023</c>.</summary>
    public static string Of(Period period, string language)
    {
        var edtf = period.Edtf;
        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            return Part(edtf, language);
        }

        string from = edtf[..slash], to = edtf[(slash + 1)..];
        return (from is ".." or "", to is ".." or "") switch
        {
            (false, false) => language == "en" ? $"{Part(from, language)} to {Part(to, language)}" : $"{Part(from, language)} – {Part(to, language)}",
            (false, true) => language switch { "uk" => "від ", "ru" => "с ", _ => "since " } + Part(from, language),
            (true, false) => language switch { "uk" => "до ", "ru" => "до ", _ => "until " } + Part(to, language),
            _ => language switch { "uk" => "увесь час", "ru" => "всё время", _ => "all time" },
        };
    }

    /// <summary>A day in a sentence: <c>14 June 2024</c>, <c>14 червня 2024 року</c>, <c>14 июня 2024 года</c>.</summary>
    public static string Long(LocalDate day, string language) => string.Create(
        CultureInfo.InvariantCulture,
        $"{day.Day} {(language switch { "uk" => Ukrainian, "ru" => Russian, _ => EnglishLong })[day.Month - 1]} {day.Year}{language switch { "uk" => " року", "ru" => " года", _ => string.Empty }}");

    /// <summary>An instant: <c>24 Nov 2026, 09:04:11 UTC</c>, <c>24.11.2026, 09:04:11 UTC</c>.</summary>
    public static string Of(Instant instant, string language)
    {
        var utc = instant.InUtc();
        return string.Create(CultureInfo.InvariantCulture, $"{Day(utc.Year, utc.Month, utc.Day, language)}, {utc.Hour:00}:{utc.Minute:00}:{utc.Second:00} UTC");
    }

    private static string Part(string edtf, string language)
    {
        var mark = edtf[^1];
        var text = mark is '~' or '?' or '%' ? edtf[..^1] : edtf;
        var numbers = text.Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
        var date = numbers.Length switch
        {
            1 => numbers[0].ToString(CultureInfo.InvariantCulture),
            2 => language == "en" ? $"{English[numbers[1] - 1]} {numbers[0]}" : string.Create(CultureInfo.InvariantCulture, $"{numbers[1]:00}.{numbers[0]}"),
            _ => Day(numbers[0], numbers[1], numbers[2], language),
        };
        var about = mark is '~' or '%' ? language switch { "uk" => "близько ", "ru" => "около ", _ => "about " } : string.Empty;
        return about + date + (mark is '?' or '%' ? "?" : string.Empty);
    }

    private static string Day(int year, int month, int day, string language) => language == "en"
        ? string.Create(CultureInfo.InvariantCulture, $"{day} {English[month - 1]} {year}")
        : string.Create(CultureInfo.InvariantCulture, $"{day:00}.{month:00}.{year}");
}
