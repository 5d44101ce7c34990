namespace Tallyman.Capture.Archives;

/// <summary>What the signature of a package says and whether it holds. It never says that what was archived is true.</summary>
/// <param name="Kind"><c>anonymous</c> or <c>domain</c>.</param>
/// <param name="Holds">True where it is one of the manifest that is there, by the key that the package carries.</param>
/// <param name="Signer">SHA-256 of the key for an anonymous one, the domain else.</param>
/// <param name="Created">When it says that it was made.</param>
/// <param name="Software">What made it.</param>
public sealed record WaczSignature(string Kind, bool Holds, string Signer, string? Created, string? Software);
