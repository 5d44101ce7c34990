using NodaTime;

namespace Tallyman.Casework;

/// <summary>An analyst's table that came into the case.</summary>
/// <param name="Seq">Sequence of its entry.</param>
/// <param name="Time">When.</param>
/// <param name="Author">By whom.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Sha256">Hash of its bytes, which lie among the objects.</param>
/// <param name="Rows">Rows in it.</param>
/// <param name="New">Rows whose id was not there before.</param>
/// <param name="Changed">Rows that superseded one of the same id.</param>
/// <param name="Equal">Rows passed over because they said nothing new.</param>
public sealed record TableImport(long Seq, Instant Time, string Author, string Name, string Sha256, int Rows, int New, int Changed, int Equal);
