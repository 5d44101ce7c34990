namespace Tallyman.Tracking.Archives;

/// <summary>Times of archives: <c>2023-01-11T00:00:05</c>, with a space, fractions or <c>Z</c>, <c>31/12/2023 00:00:05</c>, or seconds since 1970.</summary>
internal static class ArchiveTime
{
    /// <summary>Milliseconds since 1970 UTC; false where the text is no time.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out long milliseconds)
    {
        milliseconds = 0;
        text = text.Trim();
        if (text.Length < 10)
        {
            return false;
        }

        int year, month, day;
        if (text[4] is '-' or '/')
        {
            if (!Number(text[..4], out year) || !Number(text.Slice(5, 2), out month) || !Number(text.Slice(8, 2), out day))
            {
                return false;
            }
        }
        else if (text[2] is '/' or '-' or '.')
        {
            if (!Number(text[..2], out day) || !Number(text.Slice(3, 2), out month) || !Number(text.Slice(6, 4), out year))
            {
                return false;
            }
        }
        else
        {
            return double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var seconds)
                && seconds is >= 0 and < 1e12 && (milliseconds = (long)Math.Round(seconds * 1000)) >= 0;
        }

        if (year is < 1970 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        int hour = 0, minute = 0, second = 0, fraction = 0;
        if (text.Length >= 16)
        {
            if (!Number(text.Slice(11, 2), out hour) || !Number(text.Slice(14, 2), out minute) || hour > 23 || minute > 59
                || (text.Length >= 19 && (!Number(text.Slice(17, 2), out second) || second > 60)))
            {
                return false;
            }

            if (text.Length > 20 && text[19] == '.')
            {
                var scale = 100;
                for (var i = 20; i < text.Length && char.IsAsciiDigit(text[i]); i++)
                {
                    fraction += (text[i] - '0') * scale;
                    scale /= 10;
                }
            }
        }

        var days = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc).Ticks / TimeSpan.TicksPerDay;
        milliseconds = ((days - 719_162) * 86_400_000L) + (((((hour * 60L) + minute) * 60) + second) * 1000) + fraction;
        return true;
    }

    private static bool Number(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        foreach (var c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return false;
            }

            value = (value * 10) + c - '0';
        }

        return true;
    }
}
