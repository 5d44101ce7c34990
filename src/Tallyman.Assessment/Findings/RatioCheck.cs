using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>A stated multiple (five to one, tenfold, three times), share (52 %, half) or growth against the numbers around it.</summary>
internal static class RatioCheck
{
    private const int Window = 2;

    // In a text without sentences everything is near; what stands farther off than this many numbers is not meant.
    private const int MostOperands = 24;

    public static IEnumerable<Finding> Of(ImmutableArray<Passage> numbers, AssessmentKnowledge knowledge, HashSet<string> used)
    {
        foreach (var ratio in numbers.Where(n => n.Claim.Kind == ClaimKind.Ratio && n.Quantity!.Unit is null or "fraction"))
        {
            if (used.Contains(ratio.Id))
            {
                continue;
            }

            // 'Half of them are duds' speaks of a part that no other number gives; only what could be its operands is near.
            ImmutableArray<Passage> around = [.. numbers
                .Where(n => n.Claim.Kind is not (ClaimKind.Ratio or ClaimKind.Event) && n.Quantity!.Value is not null && n.SentencesTo(ratio) <= Window)
                .OrderBy(n => n.CharactersTo(ratio))
                .Take(MostOperands)
                .OrderBy(n => n.Span)];
            if (Best(ratio, around, knowledge) is { } finding)
            {
                used.Add(ratio.Id);
                yield return finding;
            }
        }
    }

    private static Finding? Best(Passage ratio, ImmutableArray<Passage> around, AssessmentKnowledge knowledge)
    {
        var stated = ratio.Quantity!;
        var share = stated.Unit == "fraction";
        var pairs = Pairs(ratio, around, knowledge).OrderBy(p => p.Distance).ToList();
        var results = new List<(string Key, decimal Value, ImmutableArray<Passage> Operands, int Distance)>();
        foreach (var (large, small, distance) in pairs)
        {
            var multiple = Value(large) / Value(small);
            if (multiple <= 1.001m)
            {
                continue;
            }

            if (!share)
            {
                results.Add(("multiple", multiple, [large, small], distance));
            }
            else if (Likeness.SameParties(large.Claim, small.Claim) && (large.Sentence == ratio.Sentence || small.Sentence == ratio.Sentence))
            {
                results.Add(("share", 1 / multiple, [small, large], distance));
                if (IsGrowth(large, small))
                {
                    results.Add(("growth", multiple - 1, [large, small], distance));
                }
            }
        }

        if (share)
        {
            results.AddRange(TwoParts(ratio, around, knowledge));
        }

        // A bound such as 'more than half' is met by many; what comes nearest to its number is what it was said of.
        var best = results
            .Where(r => Computed.Matches(stated, r.Value, knowledge.Thresholds) && IsTold(stated, r.Value))
            .OrderBy(r => Math.Round(4 * Math.Abs((r.Value / (stated.Value ?? stated.Low ?? 1)) - 1)))
            .ThenBy(r => r.Distance)
            .FirstOrDefault();
        return best.Key is not null ? Result(true, best.Key, best.Value, ratio, best.Operands)
            : share ? null
            : NaturalPair(ratio, pairs);
    }

    // 'More than half' is said of 56 %, hardly of 90 %: what is far from the bound was not its operand.
    private static bool IsTold(Quantity stated, decimal value) =>
        stated is not { Qualifier: Qualifier.MoreThan or Qualifier.AtLeast or Qualifier.LessThan or Qualifier.AtMost, Value: > 0 }
        || value / stated.Value.Value is > 0.65m and < 1.35m;

    /// <summary>Pairs of comparable numbers near the ratio, the larger first.</summary>
    private static IEnumerable<(Passage Large, Passage Small, int Distance)> Pairs(Passage ratio, ImmutableArray<Passage> around, AssessmentKnowledge knowledge)
    {
        for (var i = 0; i < around.Length; i++)
        {
            for (var j = i + 1; j < around.Length; j++)
            {
                Passage a = around[i], b = around[j];
                if (Comparable(a, b, knowledge) && knowledge.Items.AreKin(ratio.Claim.Item, a.Claim.Item))
                {
                    var distance = (1000 * (a.SentencesTo(ratio) + b.SentencesTo(ratio))) + a.CharactersTo(ratio) + b.CharactersTo(ratio);
                    yield return Value(a) >= Value(b) ? (a, b, distance) : (b, a, distance);
                }
            }
        }
    }

    private static bool Comparable(Passage a, Passage b, AssessmentKnowledge knowledge)
    {
        Rate x = Rate.Of(a.Quantity!.Unit), y = Rate.Of(b.Quantity!.Unit);
        if (x.Base != y.Base || x.PerYear is null != y.PerYear is null || a.Claim.Kind != b.Claim.Kind)
        {
            return false;
        }

        // Money is compared whatever it was for; things only with their like.
        return x.Base is { Length: 3 }
            || (a.Claim.Item is not null && knowledge.Items.MayBeOne(a.Claim.Item, b.Claim.Item) && Likeness.IsCarrier(a.Claim) == Likeness.IsCarrier(b.Claim));
    }

    private static IEnumerable<(string Key, decimal Value, ImmutableArray<Passage> Operands, int Distance)> TwoParts(Passage ratio, ImmutableArray<Passage> around, AssessmentKnowledge knowledge)
    {
        foreach (var whole in around)
        {
            ImmutableArray<Passage> parts = [.. around.Where(p => p != whole && p.Sentence == ratio.Sentence && Value(p) < Value(whole) && p.Quantity!.Unit == whole.Quantity!.Unit
                && Comparable(p, whole, knowledge) && Likeness.SameParties(p.Claim, whole.Claim))];
            if (parts.Length == 2)
            {
                yield return ("share-of-two", (Value(parts[0]) + Value(parts[1])) / Value(whole), [parts[0], parts[1], whole], whole.SentencesTo(ratio) * 1000);
            }
        }
    }

    /// <summary>The two numbers that the multiple must speak of: the nearest of one kind and item, on either side or in one sentence; where they do not give it, it fails.</summary>
    private static Finding? NaturalPair(Passage ratio, List<(Passage Large, Passage Small, int Distance)> pairs)
    {
        foreach (var (large, small, _) in pairs)
        {
            var multiple = Value(large) / Value(small);
            var stated = ratio.Quantity!.Value ?? 0;
            if (large.SentencesTo(ratio) <= 1 && small.SentencesTo(ratio) <= 1
                && IsOtherSide(large.Claim, small.Claim)
                && multiple > 1.2m && stated > 0 && multiple / stated is > 0.4m and < 2.5m)
            {
                return Result(false, "multiple", multiple, ratio, [large, small]);
            }
        }

        return null;

        // A multiple compares two sides, two makers or two times.
        static bool IsOtherSide(Claim a, Claim b) =>
            a.Kind is ClaimKind.Production or ClaimKind.Use or ClaimKind.Stock or ClaimKind.Capacity
            && (!a.Actors.SequenceEqual(b.Actors, StringComparer.Ordinal) || a.Supplier != b.Supplier || (a.Period is not null && b.Period is not null && a.Period != b.Period));
    }

    private static bool IsGrowth(Passage large, Passage small) =>
        large.Sentence == small.Sentence && large.Claim.Kind == small.Claim.Kind && large.Claim.Period is { } a && small.Claim.Period is { } b && a != b;

    // Rates count by the year.
    private static decimal Value(Passage passage) => passage.Quantity!.Value!.Value * (Rate.Of(passage.Quantity.Unit).PerYear ?? 1);

    private static Finding Result(bool holds, string key, decimal value, Passage ratio, ImmutableArray<Passage> operands)
    {
        var why = key == "share-of-two"
            ? Message.Of(
                "arithmetic.ratio.share-of-two",
                ("first", Found.Amount(operands[0].Statement)),
                ("second", Found.Amount(operands[1].Statement)),
                ("whole", Found.Amount(operands[2].Statement)),
                ("result", Found.Number(value)),
                ("stated", Found.Amount(ratio.Statement)))
            : Message.Of(
                $"arithmetic.ratio.{key}.{(holds ? "holds" : "fails")}",
                ("first", Found.Amount(operands[0].Statement)),
                ("second", Found.Amount(operands[1].Statement)),
                ("result", Found.Number(value)),
                ("stated", Found.Amount(ratio.Statement)));
        return Found.Of(ArithmeticCheck.Kind(holds), [.. operands.Select(o => o.Id), ratio.Id], why, Found.Short(value));
    }
}
