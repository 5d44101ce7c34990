using System.Collections.Immutable;
using NodaTime;

namespace Tallyman.Workspace.Charts;

/// <summary>
/// The chart of a flow as geometry: each statement a mark at its date with the interval that its words allow, the
/// reconciled band behind, and under it a lane for the time that each speaks of. Drawn 968 wide; no I/O, no clock.
/// </summary>
public sealed record FlowChart
{
    private const double PlotLeft = 48;
    private const double PlotRight = 704;
    private const double PlotTop = 30;
    private const double PlotBottom = 440;
    private const double LanesTop = 486;
    private const double LaneHeight = 15.5;
    private const double OpenWhisker = 24;

    /// <summary>Width of the drawing.</summary>
    public const double Width = 968;

    /// <summary>Height of the drawing.</summary>
    public required double Height { get; init; }

    /// <summary>The axis of values.</summary>
    public required ValueScale Values { get; init; }

    /// <summary>The axis of days.</summary>
    public required DateScale Days { get; init; }

    /// <summary>The reconciled band.</summary>
    public required BandOutline Band { get; init; }

    /// <summary>The marks, by date.</summary>
    public required ImmutableArray<ChartMark> Marks { get; init; }

    /// <summary>The lanes of periods, by date; empty where no statement names one.</summary>
    public required ImmutableArray<ChartLane> Lanes { get; init; }

    /// <summary>Base line of the heading above the lanes.</summary>
    public const double LanesHead = LanesTop - 14;

    /// <summary>Left edge of the column of texts at the right of the plot.</summary>
    public const double Beside = PlotRight + 14;

    /// <summary>Lays out a chart; null where no statement has a date that can be placed.</summary>
    /// <param name="statements">What is drawn, copies left out.</param>
    /// <param name="band">Steps of the band in order of time.</param>
    /// <param name="label">The text of a statement's label, for its length.</param>
    public static FlowChart? Lay(IEnumerable<ChartStatement> statements, IReadOnlyList<BandStep> band, Func<ChartStatement, string> label)
    {
        var dated = statements
            .Where(s => s.Said is { Earliest: not null, Latest: not null })
            .OrderBy(s => Middle(s.Said)).ThenBy(s => s.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        if (dated.IsEmpty)
        {
            return null;
        }

        var days = DateScale.For(dated.Min(s => s.Said.Earliest!.Value), dated.Max(s => s.Said.Latest!.Value), PlotLeft, PlotRight);
        var values = ValueScale.For(Largest(dated, band), PlotTop, PlotBottom);
        var marks = Place(dated, days, values, label);
        var lanes = dated.Any(s => s.SpeaksOf is not null)
            ? dated.Select((s, i) => Lane(s, LanesTop + (i * LaneHeight), days)).ToImmutableArray()
            : [];
        return new FlowChart
        {
            Height = lanes.IsEmpty ? PlotBottom + 26 : LanesTop + (lanes.Length * LaneHeight) + 4,
            Values = values,
            Days = days,
            Band = BandOutline.Of(band, days, values),
            Marks = marks,
            Lanes = lanes,
        };
    }

    private static decimal Largest(ImmutableArray<ChartStatement> statements, IReadOnlyList<BandStep> band)
    {
        var largest = statements.Max(s => Math.Max(s.Height, Math.Max(s.Interval.High ?? 0, s.Interval.Low ?? 0)));
        foreach (var step in band)
        {
            largest = Math.Max(largest, Math.Max(step.High ?? 0, step.Low ?? 0));
        }

        // Room for the arrow of an open bound at the top.
        return statements.Any(s => s.Interval.High is null && s.Height > largest * 0.9m) ? largest * 1.08m : largest;
    }

    private static ImmutableArray<ChartMark> Place(ImmutableArray<ChartStatement> statements, DateScale days, ValueScale values, Func<ChartStatement, string> label)
    {
        var marks = statements.Select(s => Mark(s, days, values)).ToArray();
        var room = new LabelPlacer(PlotLeft - 6, Width - 8, 4, PlotBottom - 2);
        foreach (var mark in marks)
        {
            room.Block(mark.X - 8, mark.Y - 8, mark.X + 8, mark.Y + 8);
            room.Block(mark.X - 3, mark.HighY ?? (mark.Y - OpenWhisker), mark.X + 3, mark.LowY ?? (mark.Y + OpenWhisker));
            if (mark.FromX is { } from && mark.ToX is { } to)
            {
                room.Block(from, mark.Y - 3, to, mark.Y + 3);
            }
        }

        return [.. marks.Select(m => m with { Label = room.Place(m.X, m.Y, label(m.Statement).Length) })];
    }

    private static ChartMark Mark(ChartStatement statement, DateScale days, ValueScale values)
    {
        var said = statement.Said;
        var wide = said.Earliest != said.Latest;
        return new ChartMark(
            statement,
            days.At(Middle(said)),
            values.At(statement.Height),
            statement.Interval.Low is { } low ? values.At(low) : null,
            statement.Interval.High is { } high ? values.At(high) : null,
            wide ? days.At(said.Earliest!.Value) : null,
            wide ? days.At(said.Latest!.Value) : null,
            null);
    }

    private static ChartLane Lane(ChartStatement statement, double y, DateScale days)
    {
        var said = days.At(Middle(statement.Said));
        if (statement.SpeaksOf is not { } period)
        {
            return new ChartLane(statement, y, null, null, false, false, said);
        }

        var from = period.Earliest is { } first ? days.At(first) : days.Left;
        var to = period.Latest is { } last ? days.At(last) : said;
        return new ChartLane(
            statement,
            y,
            Math.Min(from, to),
            Math.Max(to, from + 2),
            period.Earliest is not { } start || start < days.First,
            period.Latest is null,
            said);
    }

    private static LocalDate Middle(Period period)
    {
        var first = period.Earliest!.Value;
        return first.PlusDays(NodaTime.Period.DaysBetween(first, period.Latest!.Value) / 2);
    }
}
