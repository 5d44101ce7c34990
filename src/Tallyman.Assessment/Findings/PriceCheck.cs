using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>A stated price of one piece against the sum paid and the number bought.</summary>
internal static class PriceCheck
{
    private const int Window = 2;

    // In a text without sentences everything is near; what stands farther off than this many numbers is not meant.
    private const int MostOperands = 12;

    public static IEnumerable<Finding> Of(ImmutableArray<Passage> numbers, AssessmentKnowledge knowledge, HashSet<string> used)
    {
        var money = numbers.Where(n => n.Claim.Kind is ClaimKind.Expenditure && n.Quantity is { Value: not null, Unit.Length: 3 }).ToImmutableArray();
        foreach (var price in money)
        {
            var sums = money.Where(s => s.SentencesTo(price) <= Window).OrderBy(s => s.CharactersTo(price)).Take(MostOperands);
            ImmutableArray<Passage> counts = [.. numbers.Where(n => n.SentencesTo(price) <= Window && n.Quantity is { Value: > 1, Unit: null }).OrderBy(n => n.CharactersTo(price)).Take(MostOperands)];
            var best = (
                from sum in sums
                where sum.Id != price.Id && sum.Quantity!.Unit == price.Quantity!.Unit && sum.Quantity!.Value > price.Quantity!.Value && sum.SentencesTo(price) <= Window
                from count in counts
                where count.Quantity is { Value: > 1, Unit: null } && count.Claim.Kind is ClaimKind.Transfer or ClaimKind.Need or ClaimKind.Production
                    && count.SentencesTo(sum) <= 1 && count.SentencesTo(price) <= Window && knowledge.Items.MayBeOne(count.Claim.Item, price.Claim.Item)
                let each = sum.Quantity!.Value!.Value / count.Quantity!.Value!.Value
                where each / price.Quantity!.Value!.Value is > 0.33m and < 3m
                orderby Computed.Matches(price.Quantity!, each, knowledge.Thresholds) descending, sum.CharactersTo(price) + count.CharactersTo(sum)
                select (sum, count, each)).FirstOrDefault();
            if (best.sum is null)
            {
                continue;
            }

            // A sum, a number and another sum near each other are no price unless the item says so.
            var holds = Computed.Matches(price.Quantity!, best.each, knowledge.Thresholds);
            if (!holds && (price.Claim.Item is null || price.Claim.Item != best.count.Claim.Item || best.count.SentencesTo(price) > 1 || best.sum.SentencesTo(price) > 1))
            {
                continue;
            }

            used.Add(price.Id);
            yield return Found.Of(
                ArithmeticCheck.Kind(holds),
                [best.count.Id, best.sum.Id, price.Id],
                Message.Of(
                    $"arithmetic.price.{(holds ? "holds" : "fails")}",
                    ("sum", Found.Amount(best.sum.Statement)),
                    ("count", Found.Amount(best.count.Statement)),
                    ("result", new StatedAmount(Quantity.Of(Found.Short(best.each), Qualifier.Exact, price.Quantity!.Unit), null).ToString()),
                    ("stated", Found.Amount(price.Statement))),
                Found.Short(best.each));
        }
    }
}
