using System.Globalization;
using System.Text;

namespace Tallyman.Assessment.Tests;

/// <summary>The coded claims on North Korea and Russia as one case.</summary>
public sealed class CodedCaseTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_citation_of_a_row_is_in_the_lineage_and_leads_to_its_first_claim()
    {
        var claims = CodedClaims.Read();
        var lineage = Assessor.Assess(claims, []).Lineage;
        var byId = claims.ToDictionary(c => c.Id);
        Assert.All(claims.Where(c => c.Cites is not null && c.Cites != c.DerivesFrom), c => Assert.Contains(lineage, l => l.Claim == c.Id && l.Cites == c.Cites && l.Relation == LineageRelation.Repeats));
        Assert.All(claims.Where(c => c.DerivesFrom is not null), c => Assert.Contains(lineage, l => l.Claim == c.Id && l.Cites == c.DerivesFrom && l.Relation == LineageRelation.Derives));
        Assert.All(lineage.Where(l => byId.ContainsKey(l.Origin)), l => Assert.DoesNotContain(lineage, m => m.Claim == l.Origin && m.Relation == LineageRelation.Repeats));
    }

    [Fact]
    public void Containers_and_shells_come_to_what_the_origins_allow()
    {
        var assessment = Assessor.Assess(CodedClaims.Read(), []);
        var log = new StringBuilder();
        foreach (var tally in assessment.Tallies)
        {
            log.AppendLine(CultureInfo.InvariantCulture, $"{tally.Flow} claims {tally.Claims.Length} origins {string.Join(", ", tally.Origins.Select(o => $"{o.Key} {o.Claims.Length}"))}");
            foreach (var i in tally.Intervals)
            {
                log.AppendLine(CultureInfo.InvariantCulture, $"    {i.From} {i.Period} {i.Interval} binding {string.Join(",", i.Binding)} outside {string.Join(",", i.Outside)}");
            }
        }

        foreach (var f in assessment.Findings)
        {
            log.AppendLine(CultureInfo.InvariantCulture, $"{Term.Of(f.Kind)} {f.Reconciled} {f.Value} [{string.Join(",", f.About)}] {f.Why.Key} {string.Join(" | ", f.Why.Arguments.Select(a => a.Value))}");
        }

        foreach (var l in assessment.Lineage.Where(l => l.Rule != "row"))
        {
            log.AppendLine(CultureInfo.InvariantCulture, $"{l}");
        }

        output.WriteLine(log.ToString());
        var detected = Assert.Single(assessment.Tallies, t => t.Flow == new Flow("KP", "RU", "container", Measure.Detected));
        Assert.Equal(new Interval(25_200, 30_800), detected.Intervals[^1].Interval);
    }
}
