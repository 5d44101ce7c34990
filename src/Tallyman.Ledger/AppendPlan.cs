using System.Collections.Immutable;

namespace Tallyman.Ledger;

/// <summary>What one caller wants to append: all of it in one commit and in a row, or nothing.</summary>
/// <param name="Entries">The entries in their order.</param>
/// <param name="Request">
/// Idempotency key: a second append under the same key gives the sequences of the first and writes nothing.
/// It stands in the first of the entries.
/// </param>
public sealed record AppendPlan(ImmutableArray<EntryDraft> Entries, string? Request = null)
{
    /// <summary>Nothing to append.</summary>
    public static AppendPlan None { get; } = new([]);
}
