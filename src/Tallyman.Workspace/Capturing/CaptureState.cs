using System.Collections.Immutable;

namespace Tallyman.Workspace.Capturing;

/// <summary>How far the capture of dropped files has come.</summary>
/// <param name="Done">Documents done.</param>
/// <param name="Total">Documents found.</param>
/// <param name="Name">The one that was done last.</param>
/// <param name="Claims">Claims read.</param>
/// <param name="Ended">True once nothing more comes.</param>
/// <param name="Problems">What could not be used, as sentences.</param>
public sealed record CaptureState(int Done, int Total, string? Name, int Claims, bool Ended, ImmutableArray<string> Problems);
