namespace Tallyman.Capture.Fetching;

/// <summary>Who captures, with what and what for: what makes a capture evidence later (Berkeley Protocol, minimum of collection).</summary>
/// <param name="Software">Program and version, such as <c>Tallyman 0.1.0</c>.</param>
/// <param name="Person">Who.</param>
/// <param name="Purpose">What for: the case, the search, the question.</param>
public sealed record CaptureContext(string Software, string Person, string Purpose);
