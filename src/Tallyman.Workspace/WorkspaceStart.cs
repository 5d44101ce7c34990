namespace Tallyman.Workspace;

/// <summary>What came of opening a workspace: the host, or why there is none and what to do.</summary>
/// <param name="Host">The running workspace; absent where it could not start.</param>
/// <param name="Problem">Why it could not start, as a sentence for the person who asked; absent where it did.</param>
public sealed record WorkspaceStart(WorkspaceHost? Host, string? Problem);
