using System.Collections.Immutable;

namespace Tallyman.Ledger;

/// <summary>What is durable once an append returns.</summary>
/// <param name="Entries">The entries as they stand in the log; empty where the plan held none.</param>
/// <param name="State">The state after the last of them.</param>
/// <param name="Repeated">True where the request's key was known: these are the entries of then.</param>
public sealed record Appended<TState>(ImmutableArray<LedgerEntry> Entries, TState State, bool Repeated);
