using NodaTime;

namespace Tallyman.Reading.Dates;

/// <summary>One end of a date as far as it is known: 0 stands for what is not said.</summary>
internal readonly record struct DatePart(int Year, int Month, int Day)
{
    /// <summary>True where the calendar has it.</summary>
    public bool IsPossible =>
        Year is > 0 and < 10000 && (Month == 0 || (Month is >= 1 and <= 12 && (Day == 0 || (Day >= 1 && Day <= CalendarSystem.Iso.GetDaysInMonth(Year, Month)))));

    /// <summary>First day.</summary>
    public LocalDate First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    /// <summary>Last day.</summary>
    public LocalDate Last => Day > 0 ? First : Month > 0 ? new LocalDate(Year, Month, CalendarSystem.Iso.GetDaysInMonth(Year, Month)) : new LocalDate(Year, 12, 31);

    /// <summary>A day.</summary>
    public static DatePart Of(LocalDate day) => new(day.Year, day.Month, day.Day);

    /// <summary>A month, also one that is counted past the year's ends.</summary>
    public static DatePart OfMonth(int year, int month)
    {
        var months = (year * 12) + month - 1;
        return new DatePart(months / 12, (months % 12) + 1, 0);
    }

    /// <summary>The unit of the same size that lies some steps on.</summary>
    public DatePart Plus(int steps) =>
        Day > 0 ? Of(First.PlusDays(steps)) : Month > 0 ? OfMonth(Year, Month + steps) : new DatePart(Year + steps, 0, 0);

    /// <summary>Writes it in EDTF; gives the number of characters.</summary>
    public int Write(Span<char> into)
    {
        Put(into, Year, 4);
        if (Month == 0)
        {
            return 4;
        }

        into[4] = '-';
        Put(into[5..], Month, 2);
        if (Day == 0)
        {
            return 7;
        }

        into[7] = '-';
        Put(into[8..], Day, 2);
        return 10;
    }

    private static void Put(Span<char> into, int value, int width)
    {
        for (var i = width - 1; i >= 0; i--)
        {
            into[i] = (char)('0' + (value % 10));
            value /= 10;
        }
    }
}
