using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NodaTime;

namespace Tallyman;

/// <summary>
/// A date or interval as far as it is known, written in EDTF (ISO 8601-2:2019 level 1: year, month or day precision,
/// intervals with open <c>..</c> or unknown ends, and the marks <c>?</c> uncertain, <c>~</c> approximate, <c>%</c> both).
/// Equality is by the written form. There is no default: an unknown period is absent.
/// </summary>
public sealed record Period
{
    private Period(string edtf, LocalDate? earliest, LocalDate? latest, bool isInterval, bool approximate, bool uncertain)
    {
        Edtf = edtf;
        Earliest = earliest;
        Latest = latest;
        IsInterval = isInterval;
        IsApproximate = approximate;
        IsUncertain = uncertain;
    }

    /// <summary>The written form.</summary>
    public string Edtf { get; }

    /// <summary>First day that the period may cover; absent where it is open or unknown towards the past.</summary>
    public LocalDate? Earliest { get; }

    /// <summary>Last day that the period may cover; absent where it is open or unknown towards the future.</summary>
    public LocalDate? Latest { get; }

    /// <summary>True for <c>from/to</c>, also where an end is open.</summary>
    public bool IsInterval { get; }

    /// <summary>True where an end carries <c>~</c> or <c>%</c>.</summary>
    public bool IsApproximate { get; }

    /// <summary>True where an end carries <c>?</c> or <c>%</c>.</summary>
    public bool IsUncertain { get; }

    /// <summary>True where both ends are known: a month, a year, an interval from one date to another.</summary>
    public bool IsClosed => Earliest is not null && Latest is not null;

    /// <summary>One day.</summary>
    public static Period Day(LocalDate day) => Parse(Write(day));

    /// <summary>A whole month.</summary>
    public static Period Month(int year, int month) =>
        Parse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"));

    /// <summary>A whole year.</summary>
    public static Period Year(int year) => Parse(year.ToString("0000", CultureInfo.InvariantCulture));

    /// <summary>From the start of one period to the end of another; an absent one is open.</summary>
    public static Period Between(Period? from, Period? to) => Parse($"{from?.Edtf ?? ".."}/{to?.Edtf ?? ".."}");

    /// <summary>Reads the written form.</summary>
    /// <exception cref="FormatException">It is not EDTF of level 1, or names a day that does not exist.</exception>
    public static Period Parse(string edtf) =>
        TryParse(edtf, out var period) ? period : throw new FormatException($"'{edtf}' is not an EDTF date or interval (year, month or day precision).");

    /// <summary>Reads the written form; false where it is none or names a day that does not exist.</summary>
    public static bool TryParse([NotNullWhen(true)] string? edtf, [NotNullWhen(true)] out Period? period)
    {
        period = null;
        if (string.IsNullOrEmpty(edtf))
        {
            return false;
        }

        var slash = edtf.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            if (!TryParsePart(edtf, out var one))
            {
                return false;
            }

            period = new Period(edtf, one.First, one.Last, false, one.Approximate, one.Uncertain);
            return true;
        }

        if (!TryParseEnd(edtf.AsSpan(0, slash), out var from) || !TryParseEnd(edtf.AsSpan(slash + 1), out var to)
            || (from.First is null && to.Last is null && edtf is not "../..")
            || (from.First is { } a && to.Last is { } b && a > b))
        {
            return false;
        }

        period = new Period(edtf, from.First, to.Last, true, from.Approximate || to.Approximate, from.Uncertain || to.Uncertain);
        return true;
    }

    /// <summary>True where some day may lie in both.</summary>
    public bool Overlaps(Period other) =>
        (Latest is not { } a || other.Earliest is not { } b || a >= b)
        && (other.Latest is not { } c || Earliest is not { } d || c >= d);

    /// <summary>The written form.</summary>
    public override string ToString() => Edtf;

    private static string Write(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-{day.Month:00}-{day.Day:00}");

    private readonly record struct Part(LocalDate? First, LocalDate? Last, bool Approximate, bool Uncertain);

    private static bool TryParseEnd(ReadOnlySpan<char> text, out Part part)
    {
        part = default;
        return text.IsEmpty || text is ".." || TryParsePart(text, out part);
    }

    private static bool TryParsePart(ReadOnlySpan<char> text, out Part part)
    {
        part = default;
        bool approximate = false, uncertain = false;
        if (!text.IsEmpty && text[^1] is '?' or '~' or '%')
        {
            approximate = text[^1] is '~' or '%';
            uncertain = text[^1] is '?' or '%';
            text = text[..^1];
        }

        if (text.Length is not (4 or 7 or 10) || !TryDigits(text[..4], out var year) || year == 0)
        {
            return false;
        }

        if (text.Length == 4)
        {
            part = new Part(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31), approximate, uncertain);
            return true;
        }

        if (text[4] != '-' || !TryDigits(text.Slice(5, 2), out var month) || month is < 1 or > 12)
        {
            return false;
        }

        var days = CalendarSystem.Iso.GetDaysInMonth(year, month);
        if (text.Length == 7)
        {
            part = new Part(new LocalDate(year, month, 1), new LocalDate(year, month, days), approximate, uncertain);
            return true;
        }

        if (text[7] != '-' || !TryDigits(text.Slice(8, 2), out var day) || day < 1 || day > days)
        {
            return false;
        }

        var date = new LocalDate(year, month, day);
        part = new Part(date, date, approximate, uncertain);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + (c - '0');
        }

        return true;
    }
}
