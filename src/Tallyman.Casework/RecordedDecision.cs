using System.Collections.Immutable;
using NodaTime;

namespace Tallyman.Casework;

/// <summary>A decision as it stands in the ledger.</summary>
/// <param name="Seq">Sequence of its entry.</param>
/// <param name="Time">When it was entered.</param>
/// <param name="Author">Who decided.</param>
/// <param name="Kind">What.</param>
/// <param name="Target">What it is about; a document's full id.</param>
/// <param name="Fields">Fields and values as given.</param>
/// <param name="Reason">Why.</param>
/// <param name="Claim">For an addition: the claim as it was marked.</param>
public sealed record RecordedDecision(
    long Seq,
    Instant Time,
    string Author,
    DecisionKind Kind,
    string Target,
    ImmutableSortedDictionary<string, string> Fields,
    string? Reason,
    Claim? Claim);
