using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using Tallyman.Data;

namespace Tallyman.Capture.Dates;

/// <summary>Days as pages and messages state them: ISO 8601, RFC 5322, and written out in the three languages.</summary>
public static partial class StatedDates
{
    private static readonly Lazy<FrozenDictionary<string, int>> s_months = new(ReadMonths);

    /// <summary>Reads the day that a value states; the offset that it states decides the day, never this machine's zone.</summary>
    public static bool TryRead(string stated, out LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(stated);
        stated = stated.Trim();
        if (Sidecar.TryReadDay(stated, out day))
        {
            return Plausible(day);
        }

        if (Compact().Match(stated) is { Success: true } compact)
        {
            return TryMake(compact.Groups["year"].Value, compact.Groups["month"].Value, compact.Groups["day"].Value, out day);
        }

        // Seconds since 1970, which some meta elements hold.
        if (stated.Length is 10 or 13 && long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            day = Instant.FromUnixTimeSeconds(stated.Length == 13 ? seconds / 1000 : seconds).InUtc().Date;
            return Plausible(day);
        }

        if (stated.Length <= 100 && FindFirst(stated) is { } found)
        {
            day = found.Day;
            return true;
        }

        return false;
    }

    /// <summary>The first day that is written in a text with day, month and year; null for none.</summary>
    public static (LocalDate Day, string Stated)? FindFirst(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        (LocalDate Day, string Stated, int At)? first = null;
        foreach (var pattern in (ReadOnlySpan<Regex>)[Iso(), DayFirst(), MonthFirst(), Numbers()])
        {
            foreach (Match match in pattern.Matches(text))
            {
                if ((first is null || match.Index < first.Value.At) && TryRead(match, out var day))
                {
                    first = (day, match.Value, match.Index);
                    break;
                }
            }
        }

        return first is { } f ? (f.Day, f.Stated) : null;
    }

    private static bool TryRead(Match match, out LocalDate day)
    {
        day = default;
        var month = match.Groups["month"].Value;
        if (month.Length > 0 && !char.IsAsciiDigit(month[0]))
        {
            if (!s_months.Value.TryGetValue(month.TrimEnd('.').ToLowerInvariant(), out var number))
            {
                return false;
            }

            month = number.ToString(CultureInfo.InvariantCulture);
        }

        return TryMake(match.Groups["year"].Value, month, match.Groups["day"].Value, out day);
    }

    private static bool TryMake(string year, string month, string date, out LocalDate day)
    {
        day = default;
        if (!int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) || !int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            || !int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out var d) || m is < 1 or > 12 || y is < 1 or > 9999
            || d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(y, m))
        {
            return false;
        }

        day = new LocalDate(y, m, d);
        return Plausible(day);
    }

    // Pages state 0001-01-01 and 1970-01-01 where they mean nothing.
    private static bool Plausible(LocalDate day) => day.Year is >= 1900 and < 2200 && day != new LocalDate(1970, 1, 1);

    private static FrozenDictionary<string, int> ReadMonths()
    {
        var problems = new List<DataProblem>();
        var table = ProgramData.Table("capture/months.tsv", ["language", "month", "forms", "source"], problems);
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(problems[0].ToString());
        }

        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            foreach (var form in row.List("forms"))
            {
                months[form.ToLowerInvariant()] = int.Parse(row["month"], CultureInfo.InvariantCulture);
            }
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private const RegexOptions Linear = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(T?\d{4,6}Z?)?$", Linear)]
    private static partial Regex Compact();

    [GeneratedRegex(@"\b(?<year>(19|20)\d\d)[-/](?<month>\d\d?)[-/](?<day>\d\d?)", Linear)]
    private static partial Regex Iso();

    [GeneratedRegex(@"\b(?<day>\d\d?)(st|nd|rd|th)?\s(?<month>\p{L}{3,12})\.?,?\s(?<year>(19|20)\d\d)\b", Linear)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\b(?<month>\p{L}{3,12})\.?\s(?<day>\d\d?)(st|nd|rd|th)?,?\s(?<year>(19|20)\d\d)\b", Linear)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\b(?<day>\d\d)\.(?<month>\d\d)\.(?<year>(19|20)\d\d)\b", Linear)]
    private static partial Regex Numbers();
}
