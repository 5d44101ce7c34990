using System.Globalization;
using System.Text;

namespace Tallyman.Assessment.Tests;

public sealed class DocumentFindingsTests(ITestOutputHelper output)
{
    [Fact]
    public void The_seed_report_has_exactly_its_six_findings()
    {
        var seed = Gold.Seed();
        var found = DocumentFindings.Of(seed.Claims, seed.Text, seed.Title);
        output.WriteLine(string.Join('\n', found.Select(Line)));
        Assert.Equal(seed.Findings.Length, found.Length);
        Assert.All(seed.Findings, g => Assert.Single(found, f => GoldFinding.Word(f.Kind) == g.Kind && f.About.Intersect(g.About).Any()));
        Assert.Contains(found, f => f.Kind == FindingKind.HeadlineMismatch && f.About.Contains("headline") && f.About.Contains("capacity"));
        Assert.Contains(found, f => f.Kind == FindingKind.ArithmeticHolds && f.Value == 480);
        Assert.Contains(found, f => f.Kind == FindingKind.ArithmeticHolds && f.Value == 0.04082m);
        Assert.Contains(found, f => f.Kind == FindingKind.DistanceHolds && f.Value is > 182 and < 182.5m && f.Why.Key == "distance.holds.inferred");
        Assert.Contains(found, f => f.Kind == FindingKind.Contradiction && f.Reconciled);
    }

    [Fact]
    public void On_the_reports_findings_are_those_of_a_careful_reader()
    {
        var log = new StringBuilder();
        var figures = Gold.Reports().Select(r => (Report: r, Score: Score(r, log))).ToList();
        output.WriteLine(log.ToString());
        var table = new StringBuilder("findings on the gold claims of the reports (same kind, one claim in common)\n");
        foreach (var language in figures.GroupBy(f => f.Report.Language).Select(g => (g.Key, g.Select(f => f.Score))).Append(("all", figures.Select(f => f.Score))))
        {
            var (name, scores) = language;
            int hits = scores.Sum(s => s.Hits), right = scores.Sum(s => s.Right), found = scores.Sum(s => s.Found), gold = scores.Sum(s => s.Gold);
            table.AppendLine(CultureInfo.InvariantCulture, $"{name}: precision {(double)right / found:0.00} ({right} of {found}), recall {(double)hits / gold:0.00} ({hits} of {gold})");
        }

        output.WriteLine(table.ToString());
        Assert.True(figures.Sum(f => f.Score.Right) >= 0.6 * figures.Sum(f => f.Score.Found), table.ToString());
        Assert.True(figures.Sum(f => f.Score.Hits) >= 0.8 * figures.Sum(f => f.Score.Gold), table.ToString());
    }

    private static (int Hits, int Right, int Found, int Gold) Score(Gold report, StringBuilder log)
    {
        var found = DocumentFindings.Of(report.Claims, report.Text, report.Title);
        var quotes = report.Claims.ToDictionary(c => c.Id, c => ((TextSource)c.Source).Quote);
        bool Same(Finding f, GoldFinding g) => GoldFinding.Word(f.Kind) == g.Kind && f.About.Intersect(g.About).Any();
        foreach (var missed in report.Findings.Where(g => !found.Any(f => Same(f, g))))
        {
            log.AppendLine(CultureInfo.InvariantCulture, $"MISSED {report.Name}: {missed.Kind} {string.Join(", ", missed.About)}");
        }

        foreach (var extra in found.Where(f => !report.Findings.Any(g => Same(f, g))))
        {
            log.AppendLine(CultureInfo.InvariantCulture, $"EXTRA  {report.Name}: {Line(extra)} | {string.Join(" | ", extra.About.Select(a => quotes[a]))}");
        }

        foreach (var right in found.Where(f => report.Findings.Any(g => Same(f, g))))
        {
            log.AppendLine(CultureInfo.InvariantCulture, $"RIGHT  {report.Name}: {Line(right)}");
        }

        return (report.Findings.Count(g => found.Any(f => Same(f, g))), found.Count(f => report.Findings.Any(g => Same(f, g))), found.Length, report.Findings.Length);
    }

    private static string Line(Finding f) => $"{Term.Of(f.Kind)} {f.Why.Key} {f.Value?.ToString(CultureInfo.InvariantCulture)} [{string.Join(", ", f.About)}]";
}
