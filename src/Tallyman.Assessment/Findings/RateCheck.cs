using System.Collections.Immutable;
using NodaTime;
using Span = NodaTime.Period;

namespace Tallyman.Assessment.Findings;

/// <summary>A rate against the same rate over another time (a month, a year), or against the total of a stated period.</summary>
internal static class RateCheck
{
    public static IEnumerable<Finding> Of(ImmutableArray<Passage> numbers, AssessmentKnowledge knowledge)
    {
        var rates = numbers.Where(n => n.Quantity is { Value: not null } q && Rate.Of(q.Unit).PerYear is not null).ToImmutableArray();
        foreach (var rate in rates)
        {
            var per = Rate.Of(rate.Quantity!.Unit);
            var other = rates.FirstOrDefault(o => Rate.Of(o.Quantity!.Unit) is var p && p.Base == per.Base && p.PerYear < per.PerYear && o.SentencesTo(rate) <= 1 && SameMaker(rate, o, knowledge));
            if (other is not null)
            {
                var computed = rate.Quantity.Value!.Value * per.PerYear!.Value / Rate.Of(other.Quantity!.Unit).PerYear!.Value;
                var holds = Computed.Matches(other.Quantity, computed, knowledge.Thresholds);
                if (holds || (other.Sentence == rate.Sentence && computed / other.Quantity.Value!.Value is > 0.5m and < 2m))
                {
                    yield return Found.Of(
                        ArithmeticCheck.Kind(holds),
                        [rate.Id, other.Id],
                        Message.Of(
                            $"arithmetic.rates.{(holds ? "holds" : "fails")}",
                            ("rate", Found.Amount(rate.Statement)),
                            ("result", new StatedAmount(Quantity.Of(Found.Short(computed), Qualifier.Exact, other.Quantity.Unit), rate.Claim.Item).ToString()),
                            ("stated", Found.Amount(other.Statement))),
                        Found.Short(computed));
                }
            }

            if (Total(rate, per, numbers, knowledge) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Total(Passage rate, Rate per, ImmutableArray<Passage> numbers, AssessmentKnowledge knowledge)
    {
        foreach (var total in numbers.Where(n => n.Quantity is { Value: not null } && n.Quantity.Unit == per.Base && n.Claim.Kind == rate.Claim.Kind && n.SentencesTo(rate) <= 2 && SameMaker(rate, n, knowledge)))
        {
            if ((total.Claim.Period ?? rate.Claim.Period) is not { Earliest: { } from, Latest: { } to })
            {
                continue;
            }

            var times = per.PerYear == 12 ? Span.Between(from, to.PlusDays(1), PeriodUnits.Months).Months
                : Span.Between(from, to.PlusDays(1), PeriodUnits.Days).Days / 365.2425m * per.PerYear!.Value;
            if (times < 2)
            {
                continue;
            }

            var each = total.Quantity!.Value!.Value / times;
            var holds = Computed.Matches(rate.Quantity!, each, knowledge.Thresholds);
            if (holds)
            {
                return Found.Of(
                    FindingKind.ArithmeticHolds,
                    [total.Id, rate.Id],
                    Message.Of(
                        "arithmetic.total-over-time",
                        ("total", Found.Amount(total.Statement)),
                        ("times", Found.Number(times)),
                        ("result", new StatedAmount(Quantity.Of(Found.Short(each), Qualifier.Exact, rate.Quantity!.Unit), rate.Claim.Item).ToString()),
                        ("stated", Found.Amount(rate.Statement))),
                    Found.Short(each));
            }
        }

        return null;
    }

    private static bool SameMaker(Passage a, Passage b, AssessmentKnowledge knowledge) =>
        a.Claim.Kind == b.Claim.Kind && a.Claim.Actors.SequenceEqual(b.Claim.Actors, StringComparer.Ordinal)
        && a.Claim.Supplier == b.Claim.Supplier && a.Claim.Recipient == b.Claim.Recipient && knowledge.Items.MayBeOne(a.Claim.Item, b.Claim.Item);
}
