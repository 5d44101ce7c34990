using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>
/// Whether the headline and the captions say more, or other, than the text: sent where the text says could hold, given
/// where it says promised, certain where it says likely, another item, a number without its qualifier, another number.
/// A headline claim that some claim of the text carries in full is no mismatch, whatever the others say.
/// </summary>
internal static class HeadlineCheck
{
    // What stands this near to a number is taken for the same number told again (5 million for 4.8).
    private const decimal Near = 0.88m;

    // A number of the lead, or of the two sentences after it, is what the headline sums up.
    private const int LeadSentences = 3;

    public static ImmutableArray<Finding> Of(DocumentLayout layout, AssessmentKnowledge knowledge, IDictionary<string, string> told)
    {
        var mismatches = new List<(Passage Headline, Passage Text, ImmutableArray<Passage> Others, string Reason)>();
        foreach (var headline in layout.Headline.Where(h => Checked(h.Claim.Kind)))
        {
            ImmutableArray<Passage> candidates = [.. layout.Body.Where(b => SameMatter(headline, b, knowledge))];
            if (candidates.FirstOrDefault(b => Difference(headline, b, knowledge) is null) is { } support)
            {
                told[headline.Id] = support.Id;
                continue;
            }

            var near = candidates.Where(b => IsNear(headline.Quantity, b.Quantity)).ToImmutableArray();
            if (near.IsEmpty)
            {
                near = InLead(headline, candidates, layout, knowledge);
            }
            else
            {
                told[headline.Id] = near[0].Id;
            }

            if (!near.IsEmpty)
            {
                var others = near.Skip(1).Where(o => o.Claim.Kind == near[0].Claim.Kind).Take(2);
                mismatches.Add((headline, near[0], [.. others], Difference(headline, near[0], knowledge)!));
            }
        }

        return [.. mismatches
            .GroupBy(m => (m.Text.Id, m.Reason))
            .Select(g => Found.Of(
                FindingKind.HeadlineMismatch,
                [.. g.Select(m => m.Headline.Id), g.First().Text.Id, .. g.First().Others.Select(o => o.Id)],
                Why(g.Key.Reason, g.First().Headline.Statement, g.First().Text.Statement)))];
    }

    private static bool Checked(ClaimKind kind) => kind
        is ClaimKind.Transfer or ClaimKind.Capacity or ClaimKind.Stock or ClaimKind.Production or ClaimKind.Use or ClaimKind.Expenditure or ClaimKind.Ratio;

    private static bool SameMatter(Passage headline, Passage text, AssessmentKnowledge knowledge)
    {
        Claim h = headline.Claim, t = text.Claim;
        var kinds = h.Kind == t.Kind || (h.Kind == ClaimKind.Transfer && t.Kind == ClaimKind.Capacity);
        return kinds
            && Likeness.SameParties(h, t)
            && (h.Kind == ClaimKind.Ratio || knowledge.Items.MayBeOne(h.Item, t.Item))
            && (headline.Quantity is null || text.Quantity is null || headline.Quantity.Unit == text.Quantity.Unit);
    }

    /// <summary>Without a number told again: what the lead says of the same matter, where it differs in its number or, for claims without one, in its certainty.</summary>
    private static ImmutableArray<Passage> InLead(Passage headline, ImmutableArray<Passage> candidates, DocumentLayout layout, AssessmentKnowledge knowledge)
    {
        if (layout.Body.IsEmpty)
        {
            return [];
        }

        var last = layout.Body[0].Sentence + LeadSentences - 1;
        var lead = candidates.Where(b => b.Sentence <= last && b.Claim.Kind == headline.Claim.Kind).ToImmutableArray();
        if (headline.Quantity is null)
        {
            // Only where all that the text says of it is less certain or still to come.
            return headline.Claim.Kind == ClaimKind.Transfer && candidates.All(c => Difference(headline, c, knowledge) is "hedge" or "promised" or "could")
                ? [.. lead.Take(1)]
                : [];
        }

        var numbers = lead.Where(b => b.Quantity is not null && b.Claim.Item == headline.Claim.Item && Likeness.SameStage(headline.Claim, b.Claim)).ToImmutableArray();
        return numbers.Length == 1 || (numbers.Length > 0 && headline.Claim.Kind == ClaimKind.Ratio) ? [numbers[0]] : [];
    }

    /// <summary>In what the headline goes beyond the claim of the text; absent where it does not.</summary>
    private static string? Difference(Passage headline, Passage text, AssessmentKnowledge knowledge)
    {
        Claim h = headline.Claim, t = text.Claim;
        if (t.Factuality == Factuality.Denied && h.Factuality != Factuality.Denied)
        {
            return "denied";
        }

        if (h.Kind == ClaimKind.Transfer && t.Kind == ClaimKind.Capacity)
        {
            return "could";
        }

        if (!Likeness.IsPlan(h) && Likeness.IsPlan(t))
        {
            return "promised";
        }

        if (h.Factuality == Factuality.Asserted && t.Factuality is Factuality.Probable or Factuality.Possible)
        {
            return "hedge";
        }

        if (headline.Quantity is not { } stated)
        {
            return null;
        }

        if (text.Quantity is not { } told)
        {
            return "number";
        }

        if (!IsNear(stated, told))
        {
            return "number";
        }

        if (h.Item != t.Item && h.Item is not null && t.Item is not null && !IsNarrower(t.Item, h.Item, knowledge))
        {
            return "item";
        }

        var beyond = !Within(text.Statement.Allowed, headline.Statement.Widened) && !Within(text.Statement.Allowed, headline.Statement.Allowed);
        if (beyond)
        {
            return stated.Qualifier == told.Qualifier ? "number" : "qualifier";
        }

        return stated.Value is { } a && told.Value is { } b && a > b * (1 + knowledge.Thresholds.RoundingCap) ? "rounded" : null;
    }

    private static bool IsNarrower(string item, string wider, AssessmentKnowledge knowledge) =>
        knowledge.Items.MayBeOne(item, wider) && !knowledge.Items.IsWider(item, wider);

    private static bool Within(Interval inner, Interval outer) =>
        (outer.Low is not { } low || (inner.Low is { } il && il >= low)) && (outer.High is not { } high || (inner.High is { } ih && ih <= high));

    private static bool IsNear(Quantity? a, Quantity? b) => (a, b) switch
    {
        ({ Value: { } x }, { Value: { } y }) => Math.Min(x, y) >= Near * Math.Max(x, y),
        ({ Value: { } x }, { Low: { } low, High: { } high }) => x >= low && x <= high,
        ({ Low: { } low, High: { } high }, { Value: { } x }) => x >= low && x <= high,
        ({ Low: { } al, High: { } ah }, { Low: { } bl, High: { } bh }) => al <= bh && bl <= ah,
        _ => false,
    };

    private static Message Why(string reason, Statement headline, Statement text) => Message.Of(
        "headline." + reason,
        ("headline", Found.Amount(headline)),
        ("text", Found.Amount(text)),
        ("factuality", Term.Of(text.Claim.Factuality)));
}
