using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Tallyman.Casework;
using Tallyman.Workspace.Flows;

namespace Tallyman.Workspace.Shell;

/// <summary>What one request sees of the case: one moment of it throughout, however long the page takes.</summary>
public sealed class Desk
{
    // What follows from a view is worked out once, however many requests show it.
    private static readonly ConditionalWeakTable<CaseView, Worked> Known = [];

    private readonly Worked _worked;

    /// <summary>Takes the case as it is now.</summary>
    public Desk(Case opened, LastChecks checks)
    {
        Case = opened;
        View = opened.View;
        LastCheck = checks.Latest;
        _worked = Known.GetValue(View, view => new Worked(view));
    }

    /// <summary>The open case.</summary>
    public Case Case { get; }

    /// <summary>The moment.</summary>
    public CaseView View { get; }

    /// <summary>The last verification of this run; absent before the first.</summary>
    public LedgerCheck? LastCheck { get; }

    /// <summary>What the case is about.</summary>
    public CaseManifest Manifest => View.Manifest;

    /// <summary>Who works on it.</summary>
    public string Author => Case.Author;

    /// <summary>The flows that have claims, those that the case watches first, in its order.</summary>
    public ImmutableArray<FlowBoard> Flows => _worked.Flows.Value;

    /// <summary>The findings that nobody set aside, what matters most first.</summary>
    public ImmutableArray<Finding> Findings => _worked.Findings.Value;

    /// <summary>What a claim goes back to, by the claim's id.</summary>
    public ImmutableDictionary<string, LineageLink> Lineage => _worked.Lineage.Value;

    /// <summary>Works out what pages show, so that none of them has to wait for it.</summary>
    public void Warm() => _ = (Flows.Length, Findings.Length, Lineage.Count, IsContradicted(string.Empty), TallyOf(string.Empty));

    /// <summary>The tally that a claim counts in; null where it counts in none.</summary>
    public Tally? TallyOf(string claim) => _worked.Tallies.Value.GetValueOrDefault(claim);

    /// <summary>True where an open finding says that the claim cannot hold beside another.</summary>
    public bool IsContradicted(string claim) => _worked.Contradicted.Value.Contains(claim);

    /// <summary>A flow by its key; null where no claim speaks of it.</summary>
    public FlowBoard? Flow(FlowKey key) => Flows.FirstOrDefault(f => f.Key == key);

    private sealed class Worked(CaseView view)
    {
        public Lazy<ImmutableArray<FlowBoard>> Flows { get; } = new(() =>
        {
            var all = FlowBoard.All(view.Assessment.Tallies, view.Assessment.Lineage, view.ActiveClaims.ToDictionary(c => c.Id, StringComparer.Ordinal));
            return [.. all.OrderBy(f => Rank(view.Manifest, f))];
        });

        public Lazy<ImmutableArray<Finding>> Findings { get; } = new(() => [.. view.Findings
            // What matters most first, but of each kind one before the second of another.
            .GroupBy(f => f.Kind).SelectMany(g => g.Select((f, i) => (Finding: f, Turn: i)))
            .OrderBy(p => p.Turn).ThenByDescending(p => Overview.Severity.Rank(p.Finding)).Select(p => p.Finding)]);

        public Lazy<ImmutableDictionary<string, LineageLink>> Lineage { get; } = new(() => view.Assessment.Lineage.DistinctBy(l => l.Claim).ToImmutableDictionary(l => l.Claim, StringComparer.Ordinal));

        public Lazy<Dictionary<string, Tally>> Tallies { get; } = new(() => view.Assessment.Tallies
            .SelectMany(t => t.Claims, (t, c) => (c, t)).DistinctBy(p => p.c).ToDictionary(p => p.c, p => p.t, StringComparer.Ordinal));

        public Lazy<HashSet<string>> Contradicted { get; } = new(() => [.. view.Findings
            .Where(f => f.Kind == FindingKind.HeadlineMismatch || (f.Kind == FindingKind.Contradiction && !f.Reconciled))
            .SelectMany(f => f.Kind == FindingKind.HeadlineMismatch ? f.About.Take(1) : f.About)]);

        // Pieces before tonnes, rates and money of the same item.
        private static int Rank(CaseManifest manifest, FlowBoard board)
        {
            for (var i = 0; i < manifest.Flows.Length; i++)
            {
                if (board.IsOf(manifest.Flows[i]))
                {
                    return (i * 2) + (board.Key.Unit is null ? 0 : 1);
                }
            }

            return int.MaxValue;
        }
    }
}
