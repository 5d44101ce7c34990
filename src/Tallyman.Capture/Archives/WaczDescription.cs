using NodaTime;

namespace Tallyman.Capture.Archives;

/// <summary>What a package says of itself.</summary>
/// <param name="Title">One line.</param>
/// <param name="Description">Longer, Markdown; absent where there is none.</param>
/// <param name="Created">When the package was made.</param>
/// <param name="Software">What made it, with its version: <c>Tallyman 0.1.0</c>.</param>
public sealed record WaczDescription(string Title, string? Description, Instant Created, string Software);
