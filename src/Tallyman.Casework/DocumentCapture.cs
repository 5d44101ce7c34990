using NodaTime;

namespace Tallyman.Casework;

/// <summary>How the bytes of a document came into the case, once.</summary>
/// <param name="Seq">Sequence of its entry.</param>
/// <param name="Time">When.</param>
/// <param name="Author">By whom.</param>
/// <param name="Source">From where: path or address, as given.</param>
/// <param name="Name">Name of the file.</param>
public sealed record DocumentCapture(long Seq, Instant Time, string Author, string Source, string Name);
