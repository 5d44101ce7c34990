using System.Collections.Immutable;

namespace Tallyman.Reading;

/// <summary>The numbers and dates of a text.</summary>
/// <param name="Quantities">Quantities; none overlap.</param>
/// <param name="Dates">Dates; none overlap, nor do they overlap quantities.</param>
/// <param name="Unread">What looks like a number or date and was not read.</param>
public sealed record QuantityReading(ImmutableArray<ReadQuantity> Quantities, ImmutableArray<ReadDate> Dates, ImmutableArray<UnreadNumber> Unread);
