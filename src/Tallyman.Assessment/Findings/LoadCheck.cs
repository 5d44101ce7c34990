using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>What a box or wagon holds: the cargo over the boxes that the text puts it in, against the load that it states, if it does.</summary>
internal static class LoadCheck
{
    public static IEnumerable<Finding> Of(ImmutableArray<Passage> numbers, DocumentLayout layout, AssessmentKnowledge knowledge, HashSet<string> used)
    {
        foreach (var cargo in numbers.Where(n => IsCargo(n.Claim) && n.Quantity is { Value: not null, Unit: null or "t" }))
        {
            if (BoxesOf(cargo, layout) is not { } boxes)
            {
                continue;
            }

            var load = cargo.Quantity!.Value!.Value / boxes.Quantity!.Value!.Value;
            var stated = numbers.FirstOrDefault(n => n.Claim.Kind == ClaimKind.Ratio && !used.Contains(n.Id)
                && n.Quantity!.Unit == cargo.Quantity.Unit && (n.Quantity.Value ?? 0) > 1
                && n.Paragraph == cargo.Paragraph && n.Span.Start >= Math.Min(cargo.Span.Start, boxes.Span.Start) && n.SentencesTo(cargo) <= (cargo.Quantity.Unit is null ? 1 : 6)
                && load / (n.Quantity.Value ?? 1) is > 0.2m and < 5m);
            if (stated is not null)
            {
                used.Add(stated.Id);
                var holds = Computed.Matches(stated.Quantity!, load, knowledge.Thresholds);
                yield return Result(holds, holds ? "holds" : "fails", load, boxes, cargo, stated);
            }
            else if (cargo.Claim.Kind == ClaimKind.Capacity)
            {
                yield return Result(true, "is", load, boxes, cargo, null);
            }
        }
    }

    private static bool IsCargo(Claim claim) =>
        claim.Kind is ClaimKind.Capacity or ClaimKind.Transfer && claim.Item is not null and not ("ship" or "aircraft" or "troops" or "workers") && !Likeness.IsCarrier(claim);

    /// <summary>The boxes named last before the cargo, in its sentence or the one before, or behind it in its sentence.</summary>
    private static Passage? BoxesOf(Passage cargo, DocumentLayout layout)
    {
        var boxes = layout.Body
            .Where(b => Likeness.IsCarrier(b.Claim) && b.Claim.Kind is not ClaimKind.Ratio && b.Paragraph == cargo.Paragraph
                && Likeness.SameParties(b.Claim, cargo.Claim)
                && (b.Sentence == cargo.Sentence || (b.Sentence == cargo.Sentence - 1 && b.Span.Start < cargo.Span.Start)))
            .OrderBy(b => b.SentencesTo(cargo))
            .ThenBy(b => b.CharactersTo(cargo))
            .FirstOrDefault();
        return boxes?.Quantity is { Value: > 0 } ? boxes : null;
    }

    private static Finding Result(bool holds, string key, decimal load, Passage boxes, Passage cargo, Passage? stated) => Found.Of(
        ArithmeticCheck.Kind(holds),
        stated is null ? [boxes.Id, cargo.Id] : [boxes.Id, cargo.Id, stated.Id],
        Message.Of(
            "arithmetic.load." + key,
            ("cargo", Found.Amount(cargo.Statement)),
            ("boxes", Found.Amount(boxes.Statement)),
            ("result", Found.Number(load)),
            ("load", new StatedAmount(Quantity.Of(Found.Short(load), Of(cargo.Quantity!.Qualifier, boxes.Quantity!.Qualifier), cargo.Quantity.Unit), cargo.Claim.Item).ToString()),
            ("stated", stated is null ? string.Empty : Found.Amount(stated.Statement))),
        Found.Short(load));

    /// <summary>How the quotient bounds the load: up to so many in at least so many boxes is at most their quotient in each.</summary>
    private static Qualifier Of(Qualifier cargo, Qualifier boxes)
    {
        var most = IsCeiling(cargo) || IsFloor(boxes);
        var least = IsFloor(cargo) || IsCeiling(boxes);
        return most && least ? Qualifier.About
            : most ? Qualifier.AtMost
            : least ? Qualifier.AtLeast
            : cargo == Qualifier.Exact && boxes == Qualifier.Exact ? Qualifier.Exact
            : Qualifier.About;
    }

    private static bool IsCeiling(Qualifier qualifier) => qualifier is Qualifier.AtMost or Qualifier.LessThan;

    private static bool IsFloor(Qualifier qualifier) => qualifier is Qualifier.AtLeast or Qualifier.MoreThan;
}
