using System.Collections.Immutable;
using NodaTime;
using Tallyman.Assessment.Findings;
using Tallyman.Assessment.Lineage;
using Tallyman.Assessment.Tallies;

namespace Tallyman.Assessment;

/// <summary>
/// Assesses a case: who repeats whom, what each flow comes to, and what the checks find. A pure function of the active
/// claims and their documents; the order in which they are given does not count.
/// </summary>
public static class Assessor
{
    /// <summary>Assesses what had been said by a day.</summary>
    /// <param name="claims">The active claims; of one id the first counts.</param>
    /// <param name="documents">The documents of claims that stand in text; one that is absent is judged by its claims alone.</param>
    /// <param name="asOf">
    /// Only what had certainly been said by then: a claim released in an unknown day of a month counts from the month's
    /// last day on, one without a release date not at all. Absent: everything.
    /// </param>
    /// <param name="knowledge">What is known besides; the program's own by default.</param>
    public static CaseAssessment Assess(
        IEnumerable<Claim> claims,
        IEnumerable<ReadDocument> documents,
        LocalDate? asOf = null,
        AssessmentKnowledge? knowledge = null)
    {
        knowledge ??= AssessmentKnowledge.Default;
        ImmutableArray<Statement> byTime = [.. claims
            .DistinctBy(c => c.Id)
            .Select(c => new Statement(c, knowledge))
            .Where(s => asOf is not { } day || s.SaidBy <= day)
            .OrderBy(s => s.Order)
            .ThenBy(s => s.Id, StringComparer.Ordinal)];
        var read = documents.DistinctBy(d => d.Document.Sha256).ToDictionary(d => d.Document.Sha256, StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var headlines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in byTime.Where(s => s.Document is not null).GroupBy(s => s.Document!).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            read.TryGetValue(document.Key, out var source);
            findings.AddRange(DocumentFindings.Of([.. document], source?.Text, source?.Document.Title, knowledge, headlines));
        }

        var lineage = LineageRules.Of(byTime, headlines);
        var tallies = TallyBuilder.Build(byTime, lineage, knowledge.Thresholds);
        findings.AddRange(CaseCheck.Of(byTime, lineage, tallies, knowledge));
        return new CaseAssessment(tallies, [.. findings.DistinctBy(f => f.Id)], lineage);
    }
}
