using System.Collections.Immutable;

namespace Tallyman.Tracking;

/// <summary>How many calls or voyages there were, from a log and from observers' totals.</summary>
/// <param name="Floor">
/// At least so many: the calls of the log that cannot be the same, or the greatest total that one observer counted, whichever
/// is more. Totals of several observers are counts of one set and are never added.
/// </param>
/// <param name="Likely">What the observers' totals and the log make likely.</param>
/// <param name="Counts">The totals, each with its observer and time, in the order of time.</param>
/// <param name="Why">The reasoning.</param>
public sealed record CallCount(decimal Floor, decimal Likely, ImmutableArray<ObserverTotal> Counts, Message Why);
