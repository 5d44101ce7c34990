namespace Tallyman.Workspace;

/// <summary>How a workspace is opened.</summary>
/// <param name="Port">Port on the loopback address; 0 takes a free one.</param>
public sealed record WorkspaceOptions(int Port = 0);
