using Tallyman.Workspace.Charts;
using Tallyman.Workspace.Words;

namespace Tallyman.Workspace.Flows;

/// <summary>A flow's statements worded for its chart.</summary>
public static class FlowFigure
{
    /// <summary>The chart of a flow; null where no statement has both a number and a date.</summary>
    /// <param name="board">The flow.</param>
    /// <param name="words">The reader's language.</param>
    /// <param name="shown">Which statements are drawn; all where absent.</param>
    public static FlowChart? Chart(FlowBoard board, Phrases words, Func<Claim, bool>? shown = null) => FlowChart.Lay(
        Drawn(board).Where(c => shown is null || shown(c)).Select(c => Statement(c, words)),
        board.Band,
        FlowChartView.Label);

    /// <summary>The statements that a chart can place: those with a number and a date.</summary>
    public static IEnumerable<Claim> Drawn(FlowBoard board) =>
        board.Statements.Where(c => c is { Quantity: not null, Released: { Earliest: not null, Latest: not null }, Factuality: not (Factuality.Denied or Factuality.Asked) });

    private static ChartStatement Statement(Claim claim, Phrases words)
    {
        var quantity = claim.Quantity!;
        var source = words.Origin(claim.Origin);
        string[] title =
        [
            claim.Id,
            source,
            words.Stated(claim),
            words[Marks.ShapeWord(claim.Kind, claim.Measure)],
            words["chart.said", words.Period(claim.Released!)],
            claim.Period is { } period ? words["chart.speaks-of", words.Period(period)] : words["chart.no-period"],
        ];
        return new ChartStatement(
            claim.Id,
            Brief(source),
            claim.Origin?.State,
            Marks.Shape(claim.Kind, claim.Measure),
            words.Stated(claim, brief: true),
            string.Join(" · ", title),
            IntervalRules.Default.Of(quantity),
            quantity.Value,
            claim.Released!,
            claim.Period,
            $"/claims/{Uri.EscapeDataString(claim.Id)}");
    }

    // A label has room for some twenty characters: of a known person's names the last, of a body the capitals that papers
    // write for it, else the beginning.
    private static string Brief(string name)
    {
        if (name.Length <= 13)
        {
            return name;
        }

        var words = name.Split(' ');
        return Gazetteer.Default.Actors.Named(name).Any(a => a.Kind == ActorKind.Person) ? words[^1]
            : words.Length is > 2 and <= 6 && words.All(w => w.Length > 1 && char.IsUpper(w[0]) && w.Any(char.IsLower)) ? string.Concat(words.Select(w => w[0]))
            : name.Length <= 20 ? name : name[..18].TrimEnd() + "…";
    }
}
