using System.Collections.Immutable;

namespace Tallyman.Workspace.Documents;

/// <summary>A stretch of one paragraph that the same claims cover.</summary>
/// <param name="Text">Its characters, letter for letter.</param>
/// <param name="Start">The code point of the document's text at which it begins.</param>
/// <param name="Owner">The narrowest claim that covers it; absent for plain text.</param>
/// <param name="Opens">True where it is the first stretch that <paramref name="Owner"/> owns.</param>
/// <param name="Ending">The claims whose characters end with it, in the order of their numbers.</param>
public sealed record MarkedRun(string Text, int Start, NumberedClaim? Owner, bool Opens, ImmutableArray<NumberedClaim> Ending);
