using System.Collections.Immutable;

namespace Tallyman.Workspace.Documents;

/// <summary>One line of a document's text.</summary>
/// <param name="Start">The code point at which it begins.</param>
/// <param name="IsHeadline">True for the line that is the document's title.</param>
/// <param name="Runs">Its stretches in order; together its characters.</param>
/// <param name="Claims">The claims that begin in it.</param>
public sealed record MarkedParagraph(int Start, bool IsHeadline, ImmutableArray<MarkedRun> Runs, ImmutableArray<NumberedClaim> Claims);
