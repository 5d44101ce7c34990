using System.Collections.Immutable;

namespace Tallyman.Ledger.Storage;

/// <summary>
/// Idempotency keys as projected rows: each entry of an append carries the key, the row points at the first of them.
/// </summary>
internal static class RequestRows
{
    private const string Kind = "request";

    public static RowKey Key(string request) => new(Kind, request);

    /// <summary>The change that an entry brings, by the entry before it; none for the later entries of one append.</summary>
    public static RowChange? Of(LedgerEntry entry, string? requestBefore) =>
        entry.Request is { } request && request != requestBefore ? new RowChange(Key(request), "{}", entry.Seq) : null;

    /// <summary>The entries of the append that a row points at.</summary>
    public static ImmutableArray<LedgerEntry> Entries(LogFile file, StoredRow row)
    {
        var entries = ImmutableArray.CreateBuilder<LedgerEntry>();
        foreach (var raw in file.Raw(row.Content ?? row.Made, long.MaxValue))
        {
            var entry = LedgerEntry.Parse(raw.Bytes);
            if (entry.Request != row.Row.Key)
            {
                break;
            }

            entries.Add(entry);
        }

        return entries.ToImmutable();
    }
}
