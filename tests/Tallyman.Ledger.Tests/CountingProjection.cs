using System.Collections.Immutable;
using System.Globalization;

namespace Tallyman.Ledger.Tests;

/// <summary>The simplest fold: how many entries each author made, a row an author.</summary>
internal sealed class CountingProjection : Projection<ImmutableSortedDictionary<string, int>>
{
    public override ImmutableSortedDictionary<string, int> Empty => ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    public override (ImmutableSortedDictionary<string, int> State, IReadOnlyList<RowChange> Changes) Step(ImmutableSortedDictionary<string, int> state, LedgerEntry entry)
    {
        using var payload = entry.OpenPayload();
        if (payload.RootElement.TryGetProperty("refuse", out _))
        {
            throw new FormatException("refused by the fold");
        }

        var count = state.GetValueOrDefault(entry.Author) + 1;
        return (state.SetItem(entry.Author, count), [new RowChange(new RowKey("count", entry.Author), string.Create(CultureInfo.InvariantCulture, $"{{\"n\":{count}}}"), entry.Seq)]);
    }

    public override ImmutableSortedDictionary<string, int> Load(IEnumerable<(StoredRow Row, LedgerEntry? Content)> rows, LedgerEntry? last) =>
        rows.Where(r => r.Row.Row.Kind == "count").ToImmutableSortedDictionary(
            r => r.Row.Row.Key,
            r => int.Parse(r.Row.Body.AsSpan(5, r.Row.Body.Length - 6), CultureInfo.InvariantCulture),
            StringComparer.Ordinal);

    public override IEnumerable<string> ObjectsOf(LedgerEntry entry) => [];

    public override string? KeyOf(LedgerEntry entry)
    {
        using var payload = entry.OpenPayload();
        return entry.Kind == EntryKind.Key ? payload.RootElement.GetProperty("key").GetString() : null;
    }
}
