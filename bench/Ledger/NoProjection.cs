using Tallyman.Ledger;

namespace Tallyman.Bench.Ledger;

/// <summary>The log alone: no rows.</summary>
internal sealed class NoProjection : Projection<NoProjection.Nothing>
{
    public override Nothing Empty => Nothing.Value;

    public override (Nothing State, IReadOnlyList<RowChange> Changes) Step(Nothing state, LedgerEntry entry) => (state, []);

    public override Nothing Load(IEnumerable<(StoredRow Row, LedgerEntry? Content)> rows, LedgerEntry? last) => Nothing.Value;

    public override IEnumerable<string> ObjectsOf(LedgerEntry entry) => [];

    /// <summary>A state that holds nothing.</summary>
    public sealed record Nothing
    {
        public static Nothing Value { get; } = new();
    }
}
