namespace Tallyman.Casework;

/// <summary>How far a capture has come.</summary>
/// <param name="Done">Documents done.</param>
/// <param name="Total">Documents found so far.</param>
/// <param name="Name">The one that was done last.</param>
/// <param name="Claims">Claims read so far.</param>
public sealed record CaptureProgress(int Done, int Total, string Name, int Claims);
