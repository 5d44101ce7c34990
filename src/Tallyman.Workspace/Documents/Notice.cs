using Tallyman.Casework;

namespace Tallyman.Workspace.Documents;

/// <summary>What a form came to.</summary>
/// <param name="Decision">The decision that was entered; absent where it was not.</param>
/// <param name="Problem">Why it was not entered.</param>
public sealed record Notice(RecordedDecision? Decision, string? Problem);
