namespace Tallyman.Capture.Archives;

/// <summary>A file that a package's manifest lists, with both values of its hash.</summary>
/// <param name="Path">Path in the package.</param>
/// <param name="Stated">Hash that the manifest states; absent where it states none.</param>
/// <param name="Found">Hash of the file; absent where there is no such file or it is too large.</param>
public sealed record WaczResource(string Path, string? Stated, string? Found)
{
    /// <summary>True where both are there and equal.</summary>
    public bool Holds => Stated is not null && Found is not null && Stated.Equals(Found, StringComparison.OrdinalIgnoreCase);
}
