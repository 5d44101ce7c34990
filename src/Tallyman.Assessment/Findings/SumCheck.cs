using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>
/// A total against its parts. Parts stand together, in the total's paragraph or the next, are of one unit and kin; a sum
/// of two round numbers counts only beside the total, since such sums come out by chance.
/// </summary>
internal static class SumCheck
{
    private const int MostParts = 12;

    // In a text without paragraphs everything is near; what stands farther off than this many numbers is no part.
    private const int MostNear = 48;

    public static IEnumerable<Finding> Of(ImmutableArray<Passage> numbers, AssessmentKnowledge knowledge)
    {
        ImmutableArray<Passage> amounts = [.. numbers.Where(n => n.Quantity is { Value: not null } q && q.Unit is not ("fraction" or "km" or "day" or "month" or "year") && Rate.Of(q.Unit).PerYear is null
            && n.Claim.Kind is not (ClaimKind.Ratio or ClaimKind.Movement or ClaimKind.Event))];
        foreach (var total in amounts)
        {
            ImmutableArray<Passage> parts = [.. amounts.Where(p => p.Id != total.Id && Value(p) < Value(total) && p.Quantity!.Unit == total.Quantity!.Unit
                && p.Paragraph - total.Paragraph is 0 or 1 && IsPart(p, total, knowledge))
                .OrderBy(p => p.CharactersTo(total))
                .Take(MostNear)
                .OrderBy(p => p.Span)];
            if (Run(total, parts) is { } sum)
            {
                var value = sum.Sum(Value);
                yield return Found.Of(
                    FindingKind.ArithmeticHolds,
                    [total.Id, .. sum.Select(p => p.Id)],
                    Message.Of(
                        "arithmetic.sum",
                        ("parts", string.Join("; ", sum.Select(p => Found.Amount(p.Statement)))),
                        ("result", Found.Number(value)),
                        ("stated", Found.Amount(total.Statement))),
                    value);
            }
        }
    }

    private static bool IsPart(Passage part, Passage total, AssessmentKnowledge knowledge) =>
        knowledge.Items.MayBePart(part.Claim.Item, total.Claim.Item)
        && (part.Claim.Supplier is null || total.Claim.Supplier is null || part.Claim.Supplier == total.Claim.Supplier)
        && (part.Claim.Recipient is null || total.Claim.Recipient is null || part.Claim.Recipient == total.Claim.Recipient);

    /// <summary>The parts in a row, in the order of the text, whose sum is the total.</summary>
    private static ImmutableArray<Passage>? Run(Passage total, ImmutableArray<Passage> parts)
    {
        for (var from = 0; from < parts.Length; from++)
        {
            var sum = 0m;
            for (var to = from; to < parts.Length && to - from < MostParts; to++)
            {
                sum += Value(parts[to]);
                if (sum > Value(total) * 1.01m)
                {
                    break;
                }

                var run = parts[from..(to + 1)];
                if (to > from && Computed.Equal(Value(total), sum) && (IsTelling(run, total) || IsBeside(run, total)))
                {
                    return run;
                }
            }
        }

        return null;
    }

    // Numbers of several digits do not add up by chance.
    private static bool IsTelling(ImmutableArray<Passage> run, Passage total) =>
        run.Sum(p => Computed.Digits(Value(p))) + Computed.Digits(Value(total)) >= 4 + run.Length && Computed.Digits(Value(total)) >= 2;

    private static bool IsBeside(ImmutableArray<Passage> run, Passage total) =>
        run.Length == 2 && run.All(p => p.SentencesTo(total) <= 3 && Likeness.SameDetail(p.Claim, total.Claim)) && run.All(p => p.Claim.Origin == total.Claim.Origin);

    private static decimal Value(Passage passage) => passage.Quantity!.Value!.Value;
}
