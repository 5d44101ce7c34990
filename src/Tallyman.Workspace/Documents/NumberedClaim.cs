namespace Tallyman.Workspace.Documents;

/// <summary>A claim of a document with the number under which its page shows it, from 1 in the order of the text.</summary>
/// <param name="Number">The number.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Span">Its characters.</param>
public sealed record NumberedClaim(int Number, Claim Claim, TextSpan Span);
