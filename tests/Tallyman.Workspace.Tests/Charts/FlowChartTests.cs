using NodaTime;
using Tallyman.Workspace.Charts;

namespace Tallyman.Workspace.Tests.Charts;

public sealed class FlowChartTests
{
    private static ChartStatement Statement(string id, Quantity quantity, string said, string? speaksOf = null) => new(
        id, "MND", "KR", "m-shipped", "words", "title", IntervalRules.Default.Of(quantity), quantity.Value, Period.Parse(said), speaksOf is null ? null : Period.Parse(speaksOf), "/claims/" + id);

    private static FlowChart Lay(params ChartStatement[] statements) =>
        FlowChart.Lay(statements, [new BandStep(new LocalDate(2024, 1, 1), 1_000_000, null)], FlowChartView.Label)!;

    [Fact]
    public void An_upper_bound_has_a_whisker_from_zero_and_ends_at_the_number()
    {
        var mark = Lay(Statement("a", Quantity.Of(4_800_000, Qualifier.AtMost), "2024-06-14")).Marks.Single();
        Assert.Equal(mark.Y, mark.HighY);
        Assert.Equal(440, mark.LowY);
    }

    [Fact]
    public void A_lower_bound_is_open_upwards()
    {
        var mark = Lay(Statement("a", Quantity.Of(1_000_000, Qualifier.MoreThan), "2023-11-01")).Marks.Single();
        Assert.Equal(mark.Y, mark.LowY);
        Assert.Null(mark.HighY);
    }

    [Fact]
    public void A_number_about_stands_in_the_middle_of_its_whisker()
    {
        var mark = Lay(Statement("a", Quantity.Of(6_000_000, Qualifier.About), "2024-08-27")).Marks.Single();
        Assert.InRange(mark.Y, mark.HighY!.Value, mark.LowY!.Value);
    }

    [Fact]
    public void A_date_known_only_to_the_year_is_as_wide_as_the_year()
    {
        var chart = Lay(Statement("a", Quantity.Of(6_000_000, Qualifier.AtLeast), "2024"), Statement("b", Quantity.Of(10), "2024-02-03"));
        var year = chart.Marks.Single(m => m.Statement.Id == "a");
        Assert.Equal(chart.Days.At(new LocalDate(2024, 1, 1)), year.FromX);
        Assert.Equal(chart.Days.At(new LocalDate(2024, 12, 31)), year.ToX);
        Assert.Null(chart.Marks.Single(m => m.Statement.Id == "b").FromX);
    }

    [Fact]
    public void A_statement_without_a_day_is_not_placed()
    {
        Assert.Null(FlowChart.Lay([Statement("a", Quantity.Of(5), "../..")], [], FlowChartView.Label));
        Assert.Null(FlowChart.Lay([], [], FlowChartView.Label));
    }

    [Fact]
    public void A_period_without_an_end_runs_to_the_day_on_which_it_was_told()
    {
        var lane = Lay(Statement("a", Quantity.Of(5), "2024-06-14", "2023-09/..")).Lanes.Single();
        Assert.True(lane.OpenEnd);
        Assert.Equal(lane.SaidX, lane.ToX);
    }

    [Fact]
    public void Labels_never_lie_on_each_other()
    {
        var statements = Enumerable.Range(0, 40).Select(i => Statement($"c{i:00}", Quantity.Of(1_000_000 + (i * 20_000)), $"2024-0{1 + (i % 3)}-1{i % 10}")).ToArray();
        var boxes = Lay(statements).Marks.Where(m => m.Label is not null).Select(m =>
        {
            var width = FlowChartView.Label(m.Statement).Length * 6.1;
            var left = m.Label!.Value.Anchor switch { "start" => m.Label.Value.X, "end" => m.Label.Value.X - width, _ => m.Label.Value.X - (width / 2) };
            return (Left: left, Right: left + width, Top: m.Label.Value.Y - 10, Bottom: m.Label.Value.Y + 3);
        }).ToList();
        Assert.NotEmpty(boxes);
        for (var i = 0; i < boxes.Count; i++)
        {
            for (var j = i + 1; j < boxes.Count; j++)
            {
                Assert.False(
                    boxes[i].Left < boxes[j].Right && boxes[j].Left < boxes[i].Right && boxes[i].Top < boxes[j].Bottom && boxes[j].Top < boxes[i].Bottom,
                    $"{boxes[i]} and {boxes[j]} overlap");
            }
        }
    }

    [Fact]
    public void The_floor_steps_and_an_absent_ceiling_leaves_a_gap()
    {
        var days = DateScale.For(new LocalDate(2023, 1, 1), new LocalDate(2024, 12, 31), 0, 100);
        var values = ValueScale.For(10, 0, 100);
        var band = BandOutline.Of(
            [new BandStep(new LocalDate(2023, 6, 1), 2, null), new BandStep(new LocalDate(2024, 1, 1), 2, 5), new BandStep(new LocalDate(2024, 6, 1), 4, null)], days, values);
        Assert.Equal(1, band.Floor.Count(c => c == 'M'));
        Assert.Equal(1, band.Ceiling.Count(c => c == 'M'));
        Assert.Equal(1, band.Filled.Count(c => c == 'M'));
        Assert.Equal(2, band.Open.Count(c => c == 'M'));
    }
}
