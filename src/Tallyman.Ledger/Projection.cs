namespace Tallyman.Ledger;

/// <summary>
/// The fold over the entries: from a state and the next entry to the next state and the rows that the entry made and
/// ended. Pure: the same entries always give the same rows, so that rows can be dropped and made again.
/// </summary>
/// <typeparam name="TState">An immutable state.</typeparam>
public abstract class Projection<TState>
{
    /// <summary>The state before the first entry.</summary>
    public abstract TState Empty { get; }

    /// <summary>The next state, and what changes.</summary>
    /// <exception cref="FormatException">The payload is not what its kind demands.</exception>
    public abstract (TState State, IReadOnlyList<RowChange> Changes) Step(TState state, LedgerEntry entry);

    /// <summary>The state out of the rows that are live at one sequence, with the entries that hold their content.</summary>
    /// <param name="rows">The live rows in the order in which they were made.</param>
    /// <param name="last">The last entry of that sequence; absent in an empty log.</param>
    public abstract TState Load(IEnumerable<(StoredRow Row, LedgerEntry? Content)> rows, LedgerEntry? last);

    /// <summary>The verifier key that an entry brings in, as written; null for all others.</summary>
    public virtual string? KeyOf(LedgerEntry entry) => null;

    /// <summary>SHA-256 of each object outside the log that an entry names.</summary>
    public abstract IEnumerable<string> ObjectsOf(LedgerEntry entry);
}
