using System.Globalization;
using NodaTime;

namespace Tallyman.Workspace.Words;

/// <summary>Numbers, dates and instants as one language writes them on a page.</summary>
public sealed class Figures
{
    private static readonly string[] EnglishMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    private static readonly string[] UkrainianMonths = ["січ", "лют", "бер", "квіт", "трав", "черв", "лип", "серп", "вер", "жовт", "лист", "груд"];
    private static readonly string[] RussianMonths = ["янв", "февр", "март", "апр", "май", "июнь", "июль", "авг", "сент", "окт", "нояб", "дек"];

    private readonly string _language;

    internal Figures(string language) => _language = language;

    private bool English => _language == "en";

    private char DecimalPoint => English ? '.' : ',';

    /// <summary>A number with all its digits: <c>4,800,000</c>, <c>4 800 000</c>; decimals kept.</summary>
    public string Whole(decimal number)
    {
        var text = Math.Abs(number).ToString("0.############################", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text[..point];
        // Four digits stand without a space in Ukrainian and Russian text.
        var grouped = English || digits.Length > 4 ? Group(digits, English ? ',' : '\u00a0') : digits;
        return (number < 0 ? "−" : string.Empty) + grouped + (point < 0 ? string.Empty : DecimalPoint + text[(point + 1)..]);
    }

    /// <summary>A number in few characters for a chart: <c>4.8 m</c>, <c>4,8 млн</c>; below a million with all its digits.</summary>
    public string Short(decimal number)
    {
        var size = Math.Abs(number);
        var (divisor, unit) = size switch
        {
            >= 1_000_000_000 => (1_000_000_000m, English ? "bn" : "млрд"),
            >= 1_000_000 => (1_000_000m, English ? "m" : "млн"),
            _ => (1m, string.Empty),
        };
        if (divisor == 1)
        {
            return Whole(number);
        }

        var scaled = number / divisor;
        return $"{Whole(decimal.Round(scaled, scaled >= 100 ? 1 : 3))}\u00a0{unit}";
    }

    /// <summary>A number in a sentence: <c>4.8 million</c>, <c>4,8 млн</c>.</summary>
    public string Spoken(decimal number)
    {
        var text = Short(number);
        return English ? text.Replace("\u00a0m", "\u00a0million", StringComparison.Ordinal).Replace("\u00a0bn", "\u00a0billion", StringComparison.Ordinal) : text;
    }

    /// <summary>An interval in mathematical form: <c>[0, 4 800 000]</c>, <c>(20 000; ∞)</c>.</summary>
    public string Interval(Interval interval)
    {
        if (interval.Low is { } low && interval.Low == interval.High && !interval.LowOpen && !interval.HighOpen)
        {
            return $"[{Plain(low)}]";
        }

        var left = interval.Low is null || interval.LowOpen ? '(' : '[';
        var right = interval.High is null || interval.HighOpen ? ')' : ']';
        var first = interval.Low is { } l ? Plain(l) : "−∞";
        var second = interval.High is { } h ? Plain(h) : "∞";
        return $"{left}{first}{(English ? ", " : "; ")}{second}{right}";
    }

    /// <summary>A day: <c>14 Jun 2024</c>, <c>14.06.2024</c>.</summary>
    public string Day(LocalDate day) => English
        ? $"{day.Day} {EnglishMonths[day.Month - 1]} {day.Year}"
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day:00}.{day.Month:00}.{day.Year:0000}");

    /// <summary>A month of a year: <c>Jun 2024</c>, <c>черв 2024</c>.</summary>
    public string Month(int year, int month) => $"{MonthName(month)} {year}";

    /// <summary>A month's short name.</summary>
    public string MonthName(int month) => (_language switch { "uk" => UkrainianMonths, "ru" => RussianMonths, _ => EnglishMonths })[month - 1];

    /// <summary>An instant in UTC: <c>24 Nov 2026, 09:04:11 UTC</c>.</summary>
    public string Moment(Instant instant)
    {
        var utc = instant.InUtc();
        return string.Create(CultureInfo.InvariantCulture, $"{Day(utc.Date)}, {utc.Hour:00}:{utc.Minute:00}:{utc.Second:00} UTC");
    }

    /// <summary>A simple EDTF date as it is shown: a day, a month with its year, or a year; marks <c>~</c>, <c>?</c> and <c>%</c> are left to the caller.</summary>
    public string Date(string edtf)
    {
        var plain = edtf.TrimEnd('~', '?', '%');
        return plain.Length switch
        {
            10 when Period.TryParse(plain, out var day) => Day(day.Earliest!.Value),
            7 when Period.TryParse(plain, out var month) => Month(month.Earliest!.Value.Year, month.Earliest.Value.Month),
            _ => plain,
        };
    }

    private static string Plain(decimal number)
    {
        var text = number.ToString("0.############################", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? Group(text, '\u00a0') : Group(text[..point], '\u00a0') + text[point..];
    }

    private static string Group(string digits, char separator)
    {
        var builder = new System.Text.StringBuilder(digits.Length + (digits.Length / 3));
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0 && digits[i - 1] != '-')
            {
                builder.Append(separator);
            }

            builder.Append(digits[i]);
        }

        return builder.ToString();
    }
}
