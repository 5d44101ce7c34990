using System.Collections.Immutable;

namespace Tallyman.Casework;

/// <summary>What a capture brought.</summary>
/// <param name="Captured">One for each source that came in, in the order given.</param>
/// <param name="Problems">What could not be used; the rest is done all the same.</param>
public sealed record CaptureReport(ImmutableArray<CapturedDocument> Captured, ImmutableArray<Problem> Problems);

/// <summary>A source that came in.</summary>
/// <param name="Source">Path as given.</param>
/// <param name="Sha256">The document's id.</param>
/// <param name="Known">True where the same bytes were in the case before.</param>
/// <param name="Claims">Claims read from it now.</param>
/// <param name="Note">Why it holds no text, or what is missing for a good reading (no date, unknown language).</param>
public sealed record CapturedDocument(string Source, string Sha256, bool Known, int Claims, string? Note);
