using System.Collections.Immutable;

namespace Tallyman.Assessment.Lineage;

/// <summary>
/// How claims go back to each other: what the rows say, and for claims that say nothing two rules. <c>headline</c>: a
/// headline or caption tells what the text below tells. <c>same-number</c>: the same origin gave the same number for the
/// same item and parties before.
/// </summary>
internal static class LineageRules
{
    public static ImmutableArray<LineageLink> Of(ImmutableArray<Statement> byTime, IReadOnlyDictionary<string, string> headlines)
    {
        var direct = new Dictionary<string, (string Cites, LineageRelation Relation, string Rule)>(StringComparer.Ordinal);
        var derived = new Dictionary<string, string>(StringComparer.Ordinal);
        var firsts = new Dictionary<SameNumber, List<Statement>>();
        foreach (var statement in byTime)
        {
            var claim = statement.Claim;
            if (claim.DerivesFrom is { } from && from != claim.Id)
            {
                derived[claim.Id] = from;
            }

            if (claim.Cites is { } cites && cites != claim.Id && cites != claim.DerivesFrom)
            {
                direct[claim.Id] = (cites, LineageRelation.Repeats, "row");
            }
            else if (headlines.TryGetValue(claim.Id, out var below))
            {
                direct[claim.Id] = (below, LineageRelation.Repeats, "headline");
            }
            else if (claim.DerivesFrom is null && SameNumber.Of(statement) is { } key)
            {
                if (!firsts.TryGetValue(key, out var earlier))
                {
                    firsts[key] = earlier = [];
                }

                if (earlier.Find(e => MayRepeat(e, statement)) is { } told)
                {
                    direct[claim.Id] = (told.Id, LineageRelation.Repeats, "same-number");
                }
                else
                {
                    earlier.Add(statement);
                }
            }
        }

        var links = ImmutableArray.CreateBuilder<LineageLink>(direct.Count + derived.Count);
        foreach (var (id, (cites, relation, rule)) in direct)
        {
            links.Add(new LineageLink(id, cites, Root(id), relation, rule));
        }

        foreach (var (id, from) in derived)
        {
            links.Add(new LineageLink(id, from, Root(from), LineageRelation.Derives, "row"));
        }

        links.Sort((a, b) => string.CompareOrdinal(a.Claim, b.Claim) is var byClaim and not 0 ? byClaim : a.Relation.CompareTo(b.Relation));
        return links.ToImmutable();

        string Root(string id)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (seen.Add(id) && direct.TryGetValue(id, out var step))
            {
                id = step.Cites;
            }

            return id;
        }
    }

    private static bool MayRepeat(Statement earlier, Statement later) =>
        earlier.SaidBy < later.SaidBy
        && earlier.Speaker.MayBe(later.Speaker)
        && (earlier.Claim.Period is not { } before || later.Claim.Period is not { } after || before.Overlaps(after));

    /// <summary>What two claims share when one repeats the other; the measure may slip on the way.</summary>
    private readonly record struct SameNumber(string? Origin, string? Supplier, string? Recipient, string Item, string? Unit, decimal Low, decimal High)
    {
        public static SameNumber? Of(Statement statement)
        {
            var claim = statement.Claim;
            return statement.Quantity is { } q && claim.Item is { } item && !statement.Speaker.IsUnknown
                && claim.Kind is ClaimKind.Transfer or ClaimKind.Capacity or ClaimKind.Movement
                ? new SameNumber(statement.Speaker.State ?? statement.Speaker.Speaker, claim.Supplier, claim.Recipient, item, q.Unit, q.Value ?? q.Low!.Value, q.Value ?? q.High!.Value)
                : null;
        }
    }
}
