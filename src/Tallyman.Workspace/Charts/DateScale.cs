using System.Collections.Immutable;
using NodaTime;

namespace Tallyman.Workspace.Charts;

/// <summary>The axis of days: linear, with ticks at whole months, quarters, half-years or years.</summary>
public sealed class DateScale
{
    private const int MostTicks = 10;

    private DateScale(LocalDate first, LocalDate last, double left, double right)
    {
        First = first;
        Last = last;
        Left = left;
        Right = right;
        Ticks = FindTicks(first, last);
    }

    /// <summary>Day at the left edge.</summary>
    public LocalDate First { get; }

    /// <summary>Day at the right edge.</summary>
    public LocalDate Last { get; }

    /// <summary>Horizontal position of the left edge.</summary>
    public double Left { get; }

    /// <summary>Horizontal position of the right edge.</summary>
    public double Right { get; }

    /// <summary>First days of the months that have a tick; January's are years.</summary>
    public ImmutableArray<LocalDate> Ticks { get; }

    /// <summary>A scale that holds the days, with a margin of a twentieth at each end.</summary>
    public static DateScale For(LocalDate first, LocalDate last, double left, double right)
    {
        var days = Math.Max(NodaTime.Period.DaysBetween(first, last), 60);
        var margin = Math.Max(days / 20, 10);
        return new DateScale(first.PlusDays(-margin), first.PlusDays(days + margin), left, right);
    }

    /// <summary>Horizontal position of a day; one outside the scale lies on its edge.</summary>
    public double At(LocalDate day)
    {
        var all = NodaTime.Period.DaysBetween(First, Last);
        var here = Math.Clamp(NodaTime.Period.DaysBetween(First, day), 0, all);
        return Left + ((double)here / all * (Right - Left));
    }

    private static ImmutableArray<LocalDate> FindTicks(LocalDate first, LocalDate last)
    {
        foreach (var months in (ReadOnlySpan<int>)[1, 3, 6, 12, 24, 60, 120])
        {
            var ticks = TicksOf(first, last, months);
            if (ticks.Length <= MostTicks)
            {
                return ticks;
            }
        }

        return [];
    }

    private static ImmutableArray<LocalDate> TicksOf(LocalDate first, LocalDate last, int months)
    {
        var ticks = ImmutableArray.CreateBuilder<LocalDate>();
        var number = ((first.Year * 12) + first.Month - 1) / months * months;
        for (; ; number += months)
        {
            var day = new LocalDate(number / 12, (number % 12) + 1, 1);
            if (day > last)
            {
                return ticks.ToImmutable();
            }

            if (day >= first)
            {
                ticks.Add(day);
            }
        }
    }
}
