using System.Globalization;
using System.Text;

namespace Tallyman.Publication;

/// <summary>Numbers as a reader of the language writes them. Nothing is rounded that was stated.</summary>
public static class NumberText
{
    private const char Space = '\u00A0';

    /// <summary>The number in full: <c>4,800,000</c>; <c>4 800 000</c> with no-break spaces, four digits without.</summary>
    public static string Whole(decimal number, string language)
    {
        var text = Math.Abs(number).ToString("0.############################", CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var digits = point < 0 ? text : text[..point];
        var result = new StringBuilder();
        if (number < 0)
        {
            result.Append('−');
        }

        var slavic = IsSlavic(language);
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0 && (!slavic || digits.Length > 4))
            {
                result.Append(slavic ? Space : ',');
            }

            result.Append(digits[i]);
        }

        if (point >= 0)
        {
            result.Append(slavic ? ',' : '.').Append(text, point + 1, text.Length - point - 1);
        }

        return result.ToString();
    }

    /// <summary>
    /// From a million on in millions or billions where at most two decimals say all of it (<c>4.8 million</c>,
    /// <c>4,8 млн</c>), else in full.
    /// </summary>
    public static string Short(decimal number, string language)
    {
        var (scale, word) = ScaleOf(number, language);
        return scale == 1 ? Whole(number, language) : $"{Whole(number / scale, language)}{Space}{word}";
    }

    /// <summary>True where <see cref="Short"/> writes a word of scale, behind which nouns stand in the genitive plural.</summary>
    public static bool IsScaled(decimal number) => ScaleOf(number, "en").Scale != 1;

    /// <summary>From one number to another, with the scale once where both share it: <c>5.4 to 9.1 million</c>.</summary>
    public static string Range(decimal low, decimal high, string language)
    {
        var (scale, word) = ScaleOf(high, language);
        var shared = scale != 1 && ScaleOf(low, language).Scale == scale;
        var from = shared ? Whole(low / scale, language) : Short(low, language);
        var to = shared ? $"{Whole(high / scale, language)}{Space}{word}" : Short(high, language);
        return language switch
        {
            "uk" => $"від {from} до {to}",
            "ru" => $"от {from} до {to}",
            _ => $"{from} to {to}",
        };
    }

    /// <summary>A fraction as a percentage with at most three significant digits: 0.04082 is <c>4.08%</c>, <c>4,08 %</c>.</summary>
    public static string Percent(decimal fraction, string language)
    {
        var percent = fraction * 100;
        var rounded = Math.Abs(percent) switch
        {
            >= 100 => Math.Round(percent),
            >= 10 => Math.Round(percent, 1),
            >= 1 => Math.Round(percent, 2),
            _ => Math.Round(percent, 4),
        };
        return IsSlavic(language) ? $"{Whole(rounded, language)}{Space}%" : $"{Whole(rounded, language)}%";
    }

    /// <summary>An interval as in mathematics: <c>[0, 4 800 000]</c>, <c>(20 000; ∞)</c>; thousands by no-break spaces in every language.</summary>
    public static string Interval(Interval interval, string language)
    {
        var slavic = IsSlavic(language);
        var low = interval.Low is { } l ? Spaced(l, slavic) : "−∞";
        var high = interval.High is { } h ? Spaced(h, slavic) : "∞";
        var open = interval.Low is null || interval.LowOpen ? '(' : '[';
        var close = interval.High is null || interval.HighOpen ? ')' : ']';
        return $"{open}{low}{(slavic ? ';' : ',')} {high}{close}";
    }

    private static string Spaced(decimal number, bool comma)
    {
        var text = Whole(number, "en").Replace(',', Space);
        return comma ? text.Replace('.', ',') : text;
    }

    private static (decimal Scale, string Word) ScaleOf(decimal number, string language)
    {
        var size = Math.Abs(number);
        var scale = size >= 1_000_000_000m ? 1_000_000_000m : size >= 1_000_000m ? 1_000_000m : 1m;
        if (scale == 1 || size / scale * 100 != decimal.Truncate(size / scale * 100))
        {
            return (1, string.Empty);
        }

        var billions = scale == 1_000_000_000m;
        return (scale, IsSlavic(language) ? (billions ? "млрд" : "млн") : billions ? "billion" : "million");
    }

    private static bool IsSlavic(string language) => language is "uk" or "ru";
}
