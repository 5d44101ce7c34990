using System.Collections.Immutable;
using NodaTime;
using Tallyman.Casework;
using Tallyman.Workspace.Charts;

namespace Tallyman.Workspace.Flows;

/// <summary>
/// One flow as its pages show it: the tallies of its measures together, the statements to be drawn, the copies that are
/// only counted, and the band that the origins allow together.
/// </summary>
public sealed record FlowBoard
{
    /// <summary>Which flow.</summary>
    public required FlowKey Key { get; init; }

    /// <summary>Its tallies, one for each measure and kind.</summary>
    public required ImmutableArray<Tally> Tallies { get; init; }

    /// <summary>All its claims by date, copies among them.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>The claims that say something of their own: of each origin the first of equal ones, and none that repeats another.</summary>
    public required ImmutableArray<Claim> Statements { get; init; }

    /// <summary>For each statement how many claims tell it, itself among them.</summary>
    public required ImmutableDictionary<string, int> Told { get; init; }

    /// <summary>What is allowed from each date on.</summary>
    public required ImmutableArray<BandStep> Band { get; init; }

    /// <summary>Number of claims that only repeat another.</summary>
    public int Copies => Claims.Length - Statements.Length;

    /// <summary>True where a case that watches a flow means this one.</summary>
    public bool IsOf(WatchedFlow watched) =>
        (watched.Supplier is null || watched.Supplier == Key.Supplier)
        && (watched.Recipient is null || watched.Recipient == Key.Recipient)
        && (watched.Item is null || watched.Item == Key.Item);

    /// <summary>What is allowed at the end; absent where no claim has a number and a date.</summary>
    public Interval? Latest => Band.IsEmpty ? null : new Interval(Band[^1].Low, Band[^1].High);

    /// <summary>The flows of an assessment, those with most claims first.</summary>
    /// <param name="tallies">All tallies.</param>
    /// <param name="lineage">Who repeats whom.</param>
    /// <param name="claims">The claims by their ids.</param>
    public static ImmutableArray<FlowBoard> All(IEnumerable<Tally> tallies, IEnumerable<LineageLink> lineage, IReadOnlyDictionary<string, Claim> claims)
    {
        var repeats = lineage.Where(l => l.Relation == LineageRelation.Repeats).ToDictionary(l => l.Claim, l => l.Origin, StringComparer.Ordinal);
        return [.. tallies
            .GroupBy(t => FlowKey.Of(t.Flow))
            .Select(g => Of(g.Key, [.. g], repeats, claims))
            .OrderByDescending(f => f.Claims.Length)
            .ThenBy(f => f.Key.Address, StringComparer.Ordinal)];
    }

    private static FlowBoard Of(FlowKey key, ImmutableArray<Tally> tallies, Dictionary<string, string> repeats, IReadOnlyDictionary<string, Claim> claims)
    {
        var all = tallies.SelectMany(t => t.Claims).Distinct(StringComparer.Ordinal)
            .Select(claims.GetValueOrDefault).OfType<Claim>()
            .OrderBy(c => c.Released?.Earliest ?? LocalDate.MaxIsoValue).ThenBy(c => c.Id, StringComparer.Ordinal)
            .ToImmutableArray();
        var here = all.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var origins = tallies.SelectMany(t => t.Origins).SelectMany(o => o.Claims, (o, c) => (c, o.Key)).DistinctBy(p => p.c).ToDictionary(p => p.c, p => p.Key, StringComparer.Ordinal);
        var statements = ImmutableArray.CreateBuilder<Claim>();
        var told = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var first = new Dictionary<(string Origin, ClaimKind Kind, Measure? Measure, Interval? Allowed), string>();
        var standsFor = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var claim in all.Where(c => !IsCopy(c)))
        {
            var allowed = claim.Quantity is { } quantity ? IntervalRules.Default.Of(quantity) : (Interval?)null;
            var same = (origins.GetValueOrDefault(claim.Id, "?" + claim.Id), claim.Kind, claim.Measure, allowed);
            if (first.TryAdd(same, claim.Id))
            {
                statements.Add(claim);
            }

            standsFor[claim.Id] = first[same];
        }

        foreach (var claim in all)
        {
            // A chain of repetitions ends at its origin, which is no copy; one that names a copy as its origin counts alone.
            var original = standsFor.GetValueOrDefault(IsCopy(claim) ? repeats[claim.Id] : claim.Id, claim.Id);
            told[original] = told.GetValueOrDefault(original) + 1;
        }

        bool IsCopy(Claim claim) => repeats.TryGetValue(claim.Id, out var origin) && origin != claim.Id && here.Contains(origin);

        return new FlowBoard
        {
            Key = key,
            Tallies = tallies,
            Claims = all,
            Statements = statements.ToImmutable(),
            Told = told.ToImmutable(),
            Band = BandOf(tallies),
        };
    }

    // The floor is the most that anyone says was sent; the ceiling is what could be held where that was counted, else the
    // bound of what was sent. What is promised bounds neither, and a period's own sum (what went in 2024) no running total.
    private static ImmutableArray<BandStep> BandOf(ImmutableArray<Tally> tallies)
    {
        var counts = tallies.Where(t => t.Flow.Measure != Measure.Promised).ToArray();
        var room = counts.Any(t => t.Flow.Kind == ClaimKind.Capacity);
        var changes = counts
            .SelectMany((tally, index) => tally.Intervals.Where(i => i.Period is null).Select(i => (From: Period.Parse(i.From).Latest, index, Interval: i.Interval)))
            .Where(c => c.From is not null)
            .GroupBy(c => c.From!.Value)
            .OrderBy(g => g.Key);
        var floors = new decimal?[counts.Length];
        var ceilings = new decimal?[counts.Length];
        var steps = ImmutableArray.CreateBuilder<BandStep>();
        foreach (var day in changes)
        {
            foreach (var tally in day.GroupBy(c => c.index))
            {
                // Where origins stand apart, the widest room that any of them leaves.
                var capacity = counts[tally.Key].Flow.Kind == ClaimKind.Capacity;
                floors[tally.Key] = capacity ? null : tally.Max(c => c.Interval.Low);
                ceilings[tally.Key] = capacity == room && tally.All(c => c.Interval.High is not null) ? tally.Max(c => c.Interval.High) : null;
            }

            var low = floors.Max();
            var high = ceilings.Where(c => c is not null && (low is null || c >= low)).Max();
            if (steps.Count == 0 || steps[^1].Low != low || steps[^1].High != high)
            {
                steps.Add(new BandStep(day.Key, low, high));
            }
        }

        return steps.ToImmutable();
    }
}
