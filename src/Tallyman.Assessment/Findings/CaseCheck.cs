using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>
/// The checks among documents and rows. Only first statements are held against each other: a copy adds no voice. A
/// finding whose claims all stand in one document is that document's own and is left to <see cref="DocumentFindings"/>.
/// </summary>
internal static class CaseCheck
{
    public static IEnumerable<Finding> Of(ImmutableArray<Statement> byTime, ImmutableArray<LineageLink> lineage, ImmutableArray<Tally> tallies, AssessmentKnowledge knowledge)
    {
        var byId = byTime.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var copies = lineage.Where(l => l.Relation == LineageRelation.Repeats).Select(l => l.Claim).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Statement> first = [.. byTime.Where(s => !copies.Contains(s.Id))];
        return Corroborations(first, knowledge)
            .Concat(Contradictions(tallies, byId))
            .Concat(Rooms(first, knowledge))
            .Where(f => !IsOfOneDocument(f, byId))
            .Concat(Changes(lineage, byId));
    }

    // Among thousands of numbers of one size the nearest are enough to find who agrees.
    private const int MostNeighbours = 64;

    private static bool IsOfOneDocument(Finding finding, Dictionary<string, Statement> byId)
    {
        var documents = finding.About.Select(a => byId[a].Document).Distinct(StringComparer.Ordinal).ToList();
        return documents is [not null];
    }

    /// <summary>Numbers that lie near each other, by their size: each is held against those within reach above it.</summary>
    private static IEnumerable<Finding> Corroborations(ImmutableArray<Statement> first, AssessmentKnowledge knowledge)
    {
        var matters = first
            .Where(s => s.Claim is { Kind: ClaimKind.Transfer, Supplier: not null, Recipient: not null, Item: not null } && s.Binds)
            .GroupBy(s => (s.Claim.Supplier, s.Claim.Recipient, s.Claim.Item, s.Quantity!.Unit, Likeness.IsPlan(s.Claim)));
        foreach (var matter in matters)
        {
            var bySize = matter.OrderBy(Middle).ThenBy(s => s.Order).ThenBy(s => s.Id, StringComparer.Ordinal).ToList();
            var taken = new HashSet<string>(StringComparer.Ordinal);
            for (var i = 0; i < bySize.Count; i++)
            {
                if (taken.Contains(bySize[i].Id))
                {
                    continue;
                }

                // The smallest speaks for the group; of one origin one statement is enough.
                var agreeing = new List<Statement> { bySize[i] };
                var reach = Middle(bySize[i]) / (1 - knowledge.Thresholds.AgreementRange);
                for (var j = i + 1; j < bySize.Count && j <= i + MostNeighbours && Middle(bySize[j]) <= reach; j++)
                {
                    if (!taken.Contains(bySize[j].Id)
                        && agreeing.TrueForAll(a => a.Speaker.IsIndependentOf(bySize[j].Speaker))
                        && AgreementCheck.Compare(bySize[i], bySize[j], knowledge) is { Kind: FindingKind.Corroboration })
                    {
                        agreeing.Add(bySize[j]);
                    }
                }

                if (agreeing.Count > 1)
                {
                    taken.UnionWith(agreeing.Select(a => a.Id));
                    var byRelease = agreeing.OrderBy(a => a.Order).ThenBy(a => a.Id, StringComparer.Ordinal).ToList();
                    yield return Found.Of(
                        FindingKind.Corroboration,
                        [.. byRelease.Select(a => a.Id)],
                        Message.Of(
                            "corroboration.origins",
                            ("origins", string.Join("; ", byRelease.Select(AgreementCheck.OriginText))),
                            ("first", Found.Amount(byRelease[0])),
                            ("second", Found.Amount(byRelease[^1]))));
                }
            }
        }

        static decimal Middle(Statement s) => s.Quantity!.Value ?? ((s.Quantity.Low!.Value + s.Quantity.High!.Value) / 2);
    }

    /// <summary>Origins that stand apart in a tally.</summary>
    private static IEnumerable<Finding> Contradictions(ImmutableArray<Tally> tallies, Dictionary<string, Statement> byId)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var interval in tallies.SelectMany(t => t.Intervals).Where(i => !i.Outside.IsEmpty && !i.Binding.IsEmpty))
        {
            foreach (var outside in interval.Outside)
            {
                var inside = interval.Binding[0];
                if (seen.Add(string.CompareOrdinal(inside, outside) < 0 ? (inside, outside) : (outside, inside)) && !byId[inside].Widened.Meets(byId[outside].Widened)
                    && !byId[inside].Speaker.MayBe(byId[outside].Speaker))
                {
                    yield return Found.Of(
                        FindingKind.Contradiction,
                        [inside, outside],
                        AgreementCheck.Why(new AgreementCheck.Verdict(FindingKind.Contradiction, "open", false), byId[inside], byId[outside]));
                }
            }
        }
    }

    /// <summary>For each item of a route: the largest room told of against the largest number sent that another origin had told by then.</summary>
    private static IEnumerable<Finding> Rooms(ImmutableArray<Statement> first, AssessmentKnowledge knowledge)
    {
        var matters = first
            .Where(s => s.Claim is { Kind: ClaimKind.Transfer or ClaimKind.Capacity, Supplier: not null, Recipient: not null, Item: not null } && s.Binds && s.Quantity!.Value is not null
                && !Likeness.IsCarrier(s.Claim) && !Likeness.IsPlan(s.Claim) && !knowledge.Items.IsUnspecific(s.Claim.Item!))
            .GroupBy(s => (s.Claim.Supplier, s.Claim.Recipient, s.Claim.Item, s.Quantity!.Unit));
        foreach (var matter in matters)
        {
            var room = matter.Where(s => s.Claim.Kind == ClaimKind.Capacity).MaxBy(s => s.Quantity!.Value);
            var sent = room is null ? null : matter
                .Where(s => s.Claim.Kind == ClaimKind.Transfer && s.Order <= room.Order && !s.Speaker.IsUnknown && !s.Speaker.MayBe(room.Speaker) && s.Quantity!.Value > 0)
                .MaxBy(s => s.Quantity!.Value);
            if (room is not null && sent is not null && room.Quantity!.Value > 0)
            {
                yield return AgreementCheck.RoomFor(room, sent, [room.Id, sent.Id]);
            }
        }
    }

    /// <summary>What changed where a statement was told again; copies that changed the same way are one finding.</summary>
    private static IEnumerable<Finding> Changes(ImmutableArray<LineageLink> lineage, Dictionary<string, Statement> byId)
    {
        var changed = lineage
            .Where(l => l.Relation == LineageRelation.Repeats && l.Rule != "headline" && byId.ContainsKey(l.Claim) && byId.ContainsKey(l.Cites))
            .Select(l => (Before: byId[l.Cites], After: byId[l.Claim]))
            .Select(p => (p.Before, p.After, Changes: string.Join(';', Differences(p.Before, p.After))))
            .Where(p => p.Changes.Length > 0)
            .GroupBy(p => (p.Before.Id, p.Changes, Amount: Found.Amount(p.After), p.After.Claim.Measure, p.After.Claim.Kind));
        foreach (var group in changed)
        {
            var (before, after, changes) = group.First();
            // A change of certainty or time is seen only where both are told.
            var shown = changes.Contains("factuality", StringComparison.Ordinal) ? ".certainty" : changes.Contains("period", StringComparison.Ordinal) ? ".period" : string.Empty;
            yield return Found.Of(
                FindingKind.Relayed,
                [before.Id, .. group.Select(g => g.After.Id)],
                Message.Of(
                    "relayed.changed" + shown,
                    ("changes", changes),
                    ("origin", AgreementCheck.OriginText(before)),
                    ("before", Found.Amount(before)),
                    ("beforeMeasure", AgreementCheck.MeasureOf(before.Claim)),
                    ("beforeCertainty", Term.Of(before.Claim.Factuality)),
                    ("beforePeriod", before.Claim.Period?.Edtf ?? string.Empty),
                    ("after", Found.Amount(after)),
                    ("afterMeasure", AgreementCheck.MeasureOf(after.Claim)),
                    ("afterCertainty", Term.Of(after.Claim.Factuality)),
                    ("afterPeriod", after.Claim.Period?.Edtf ?? string.Empty)));
        }
    }

    private static IEnumerable<string> Differences(Statement before, Statement after)
    {
        Claim a = before.Claim, b = after.Claim;
        if (a.Kind != b.Kind)
        {
            yield return "kind";
        }
        else if (a.Measure is not null && b.Measure is not null && a.Measure != b.Measure)
        {
            yield return "measure";
        }

        if (a.Item is not null && b.Item is not null && a.Item != b.Item)
        {
            yield return "item";
        }

        if (before.Quantity is { } x && after.Quantity is { } y)
        {
            if ((x.Value, x.Low, x.High, x.Unit) != (y.Value, y.Low, y.High, y.Unit))
            {
                yield return "number";
            }

            if (x.Qualifier != y.Qualifier)
            {
                yield return "qualifier";
            }
        }

        if (a.Factuality != b.Factuality)
        {
            yield return "factuality";
        }

        if (a.Period is not null && b.Period is not null && !a.Period.Overlaps(b.Period))
        {
            yield return "period";
        }
    }
}
