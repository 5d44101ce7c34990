using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>What was delivered against a limit that the text states (a sanction's cap is an asserted capacity of at most so much).</summary>
internal static class LimitCheck
{
    public static IEnumerable<Finding> Of(ImmutableArray<Passage> numbers, AssessmentKnowledge knowledge)
    {
        foreach (var limit in numbers.Where(n => n.Claim is { Kind: ClaimKind.Capacity, Factuality: Factuality.Asserted, Item: not null } && n.Quantity is { Qualifier: Qualifier.AtMost, Value: not null }))
        {
            var rate = Rate.Of(limit.Quantity!.Unit);
            var amount = numbers
                .Where(n => n.Claim.Kind == ClaimKind.Transfer && n.Quantity is { Value: not null } q && q.Unit == rate.Base && n.SentencesTo(limit) <= 2
                    && n.Claim.Recipient == limit.Claim.Recipient && knowledge.Items.MayBeOne(n.Claim.Item, limit.Claim.Item) && Likeness.IsPlan(n.Claim) == Likeness.IsPlan(limit.Claim))
                .OrderBy(n => n.CharactersTo(limit))
                .FirstOrDefault();
            if (amount is not null)
            {
                var times = amount.Quantity!.Value!.Value / limit.Quantity.Value!.Value;
                yield return Found.Of(
                    FindingKind.ArithmeticHolds,
                    [amount.Id, limit.Id],
                    Message.Of("arithmetic.limit", ("amount", Found.Amount(amount.Statement)), ("limit", Found.Amount(limit.Statement)), ("result", Found.Number(times))),
                    Found.Short(times));
            }
        }
    }
}
