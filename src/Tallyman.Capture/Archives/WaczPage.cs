using NodaTime;

namespace Tallyman.Capture.Archives;

/// <summary>A page that a package lists as a way in.</summary>
/// <param name="Url">Address.</param>
/// <param name="Time">When it was captured; absent where the package states none that can be read.</param>
/// <param name="Title">Title, as hostile as the page that it came from.</param>
public sealed record WaczPage(string Url, Instant? Time, string? Title);
