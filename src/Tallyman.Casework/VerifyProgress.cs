namespace Tallyman.Casework;

/// <summary>How far a verification has come.</summary>
/// <param name="Done">Entries and objects checked.</param>
/// <param name="Total">Entries and objects in all.</param>
public sealed record VerifyProgress(long Done, long Total);
