using System.Collections.Immutable;
using Tallyman.Assessment.Findings;

namespace Tallyman.Assessment;

/// <summary>The checks inside one document: whether its headline, numbers, distances and sources hold together.</summary>
public static class DocumentFindings
{
    /// <summary>Runs all checks; the order of the claims does not count.</summary>
    /// <param name="claims">The document's active claims; those of rows are passed over.</param>
    /// <param name="text">Its text, in whose code points the claims' spans count; without it sentences are told by the spans alone.</param>
    /// <param name="title">Its headline as its record has it.</param>
    /// <param name="knowledge">What is known besides; the program's own by default.</param>
    public static ImmutableArray<Finding> Of(IEnumerable<Claim> claims, DocumentText? text, string? title, AssessmentKnowledge? knowledge = null)
    {
        knowledge ??= AssessmentKnowledge.Default;
        ImmutableArray<Statement> statements = [.. claims.Where(c => c.Source is TextSource).DistinctBy(c => c.Id).Select(c => new Statement(c, knowledge))];
        return Of(statements, text, title, knowledge, new Dictionary<string, string>(StringComparer.Ordinal));
    }

    /// <summary>Runs all checks, and tells for each headline claim which claim of the text it tells again.</summary>
    internal static ImmutableArray<Finding> Of(ImmutableArray<Statement> statements, DocumentText? text, string? title, AssessmentKnowledge knowledge, IDictionary<string, string> headlines)
    {
        var layout = DocumentLayout.Of(statements, text, title);
        return [.. HeadlineCheck.Of(layout, knowledge, headlines)
            .Concat(ArithmeticCheck.Of(layout, knowledge))
            .Concat(DistanceCheck.Of(layout, knowledge))
            .Concat(AgreementCheck.Of(layout, knowledge))
            .Concat(RelayCheck.Of(layout))
            .DistinctBy(f => f.Id)];
    }
}
