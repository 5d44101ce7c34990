using System.Collections.Immutable;

namespace Tallyman.Assessment.Tallies;

/// <summary>Puts the claims of each flow together by origin and over time.</summary>
internal static class TallyBuilder
{
    /// <summary>The tallies of all flows, in the order of their names. <paramref name="byTime"/> is in order of release.</summary>
    public static ImmutableArray<Tally> Build(ImmutableArray<Statement> byTime, ImmutableArray<LineageLink> lineage, Thresholds thresholds)
    {
        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var link in lineage)
        {
            if (link.Relation == LineageRelation.Repeats)
            {
                roots[link.Claim] = link.Origin;
            }
        }

        var byId = new Dictionary<string, Statement>(StringComparer.Ordinal);
        var flows = new Dictionary<Flow, List<Statement>>();
        foreach (var statement in byTime)
        {
            byId.TryAdd(statement.Id, statement);
            if (statement.Flow is { } flow)
            {
                if (!flows.TryGetValue(flow, out var list))
                {
                    flows[flow] = list = [];
                }

                list.Add(statement);
            }
        }

        var tallies = ImmutableArray.CreateBuilder<Tally>(flows.Count);
        foreach (var (flow, statements) in flows)
        {
            tallies.Add(Build(flow, statements, roots, byId, thresholds));
        }

        tallies.Sort((a, b) => Compare(a.Flow, b.Flow));
        return tallies.MoveToImmutable();
    }

    private static Tally Build(Flow flow, List<Statement> statements, Dictionary<string, string> roots, Dictionary<string, Statement> byId, Thresholds thresholds)
    {
        var origins = new Dictionary<OriginKey, (List<string> Ids, string? Name)>();
        var first = new List<Statement>();
        var absent = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var root = roots.GetValueOrDefault(statement.Id);
            var origin = root is not null && byId.TryGetValue(root, out var told) ? told : statement;
            if (!origins.TryGetValue(origin.Speaker, out var group))
            {
                origins[origin.Speaker] = group = ([], origin.Claim.Origin?.Speaker);
            }

            group.Ids.Add(statement.Id);

            // A copy adds nothing. Of copies of a statement that the case does not hold, the first stands for it.
            if (root is null || (!byId.ContainsKey(root) && absent.Add(root)))
            {
                first.Add(statement);
            }
        }

        return new Tally
        {
            Flow = flow,
            Claims = [.. statements.Select(s => s.Id)],
            Origins = [.. origins.Select(o => new TallyOrigin(o.Key.ToString(), o.Key.State, [.. o.Value.Ids], o.Value.Name))],
            Intervals = Reconciliation.Of([.. first.Where(s => s.Binds && s.SaidBy is not null)], thresholds),
        };
    }

    private static int Compare(Flow a, Flow b)
    {
        var order = string.CompareOrdinal(a.Supplier, b.Supplier);
        order = order != 0 ? order : string.CompareOrdinal(a.Recipient, b.Recipient);
        order = order != 0 ? order : string.CompareOrdinal(a.Item, b.Item);
        order = order != 0 ? order : a.Kind.CompareTo(b.Kind);
        order = order != 0 ? order : Nullable.Compare(a.Measure, b.Measure);
        return order != 0 ? order : string.CompareOrdinal(a.Unit, b.Unit);
    }
}
