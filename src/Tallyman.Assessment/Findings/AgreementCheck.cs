using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>
/// Where statements of one matter agree although their origins are independent, or cannot both hold, or only seem not
/// to: room for so many against so many sent, another period, a floor below a total.
/// </summary>
internal static class AgreementCheck
{
    public static IEnumerable<Finding> Of(DocumentLayout layout, AssessmentKnowledge knowledge)
    {
        ImmutableArray<Passage> claims = [.. layout.Body.Where(p => p.Claim.Kind
            is ClaimKind.Transfer or ClaimKind.Use or ClaimKind.Production or ClaimKind.Stock or ClaimKind.Capacity or ClaimKind.Ratio)];
        return Merge(Pairs(claims, knowledge)).Concat(Room(claims, knowledge)).Concat(Denials(claims, knowledge));
    }

    /// <summary>The verdict on two statements of one matter; absent where there is none to give.</summary>
    public static Verdict? Compare(Statement a, Statement b, AssessmentKnowledge knowledge)
    {
        if (a.Quantity is null || b.Quantity is null || a.Claim.Factuality == Factuality.Denied || b.Claim.Factuality == Factuality.Denied || !SameMatter(a.Claim, b.Claim, knowledge))
        {
            return null;
        }

        // What was only possible says nothing against, or for, what was.
        if (Scaled(a, b) is not var (x, y) || (a.Claim.Factuality == Factuality.Possible) != (b.Claim.Factuality == Factuality.Possible))
        {
            return null;
        }

        // One of a thing is a price, a sample or an event, not a count to hold against others.
        if (a.Claim.Kind != ClaimKind.Ratio && Math.Min(x.Middle, y.Middle) <= 1)
        {
            return null;
        }

        Period? p = a.Claim.Period, q = b.Claim.Period;
        var samePeriod = p is not null && p == q;
        if (p is not null && q is not null && !samePeriod && (!p.Overlaps(q) || IsPartOf(p, q) || IsPartOf(q, p)))
        {
            // Other times have other numbers, and a part of the time a part of the number.
            return Part(x, y, p, q, a, b);
        }

        var independent = a.Speaker.IsIndependentOf(b.Speaker);

        // A rate that the text tells as a plain fact is not that of the source which it names for another.
        var another = !a.Speaker.IsUnknown && !b.Speaker.IsUnknown ? !a.Speaker.MayBe(b.Speaker)
            : a.Speaker.IsUnknown != b.Speaker.IsUnknown && x.IsRate && a.Claim.Kind is ClaimKind.Use or ClaimKind.Production;
        if (!x.Widened.Meets(y.Widened))
        {
            // The larger of no stated time may be the total of which the other is a year's part.
            if ((p is null && q is { IsClosed: true } && x.Middle > y.Middle) || (q is null && p is { IsClosed: true } && y.Middle > x.Middle))
            {
                return null;
            }

            // Who is not named may be the one who is; the same source contradicts itself only over one and the same period.
            if (another && a.Claim.Kind == ClaimKind.Transfer && MayBeLess(x.Middle < y.Middle ? a.Claim.Measure : b.Claim.Measure, x.Middle < y.Middle ? b.Claim.Measure : a.Claim.Measure))
            {
                return new Verdict(FindingKind.Contradiction, "measure", true);
            }

            return another || samePeriod ? new Verdict(FindingKind.Contradiction, p is null || q is null || samePeriod ? "open" : "period", p is not null && q is not null && !samePeriod) : null;
        }

        if (independent && Near(x.Middle, y.Middle, knowledge.Thresholds) && a.Claim.Kind == ClaimKind.Transfer)
        {
            return new Verdict(FindingKind.Corroboration, "numbers", false);
        }

        if (samePeriod && !x.Allowed.Meets(y.Allowed) && a.Quantity.Value == b.Quantity.Value)
        {
            return new Verdict(FindingKind.Contradiction, "rounding", true);
        }

        if (samePeriod && another && x.IsClosed && y.IsClosed && Math.Min(x.Middle, y.Middle) < Math.Max(x.Middle, y.Middle) * (1 - knowledge.Thresholds.RoundingCap))
        {
            return new Verdict(FindingKind.Contradiction, "hedges", true);
        }

        return independent && a.Claim.Kind == ClaimKind.Transfer && IsFloorBelow(x, y, knowledge.Thresholds) ? new Verdict(FindingKind.Contradiction, "floor", true) : null;
    }

    /// <summary>A part of the time for which another origin gives more than for the whole; agreement of parts that overlap.</summary>
    private static Verdict? Part(Side x, Side y, Period p, Period q, Statement a, Statement b)
    {
        if (!p.Overlaps(q) || !a.Speaker.IsIndependentOf(b.Speaker) || a.Claim.Kind != ClaimKind.Transfer)
        {
            return null;
        }

        var (part, whole) = IsPartOf(p, q) ? (x, y) : (y, x);
        return whole.Widened.High < part.Widened.Low ? new Verdict(FindingKind.Contradiction, "part", false)
            : part.Widened.Meets(whole.Widened) && Near(x.Middle, y.Middle, Thresholds.Default) ? new Verdict(FindingKind.Corroboration, "numbers", false)
            : null;
    }

    private static IEnumerable<(Passage A, Passage B, Verdict Verdict)> Pairs(ImmutableArray<Passage> claims, AssessmentKnowledge knowledge)
    {
        // Only claims of one kind and one giver, or of one side, can be of one matter.
        foreach (var matter in claims.GroupBy(c => (c.Claim.Kind, c.Claim.Supplier, c.Claim.Recipient, Actor: c.Claim.Actors.FirstOrDefault())))
        {
            foreach (var pair in PairsOf([.. matter], knowledge))
            {
                yield return pair;
            }
        }
    }

    private static IEnumerable<(Passage A, Passage B, Verdict Verdict)> PairsOf(ImmutableArray<Passage> claims, AssessmentKnowledge knowledge)
    {
        for (var i = 0; i < claims.Length; i++)
        {
            for (var j = i + 1; j < claims.Length; j++)
            {
                if (Compare(claims[i].Statement, claims[j].Statement, knowledge) is { } verdict
                    && (verdict.Reason != "open" || claims[i].Sentence != claims[j].Sentence)
                    && (verdict.Reason != "open" || claims[i].Paragraph != claims[j].Paragraph || !claims[i].Statement.Speaker.MayBe(claims[j].Statement.Speaker)
                        || claims[i].Statement.Speaker.IsUnknown != claims[j].Statement.Speaker.IsUnknown))
                {
                    yield return (claims[i], claims[j], verdict);
                }
            }
        }
    }

    /// <summary>One finding for each verdict on one matter; the claims in the order of the text.</summary>
    private static IEnumerable<Finding> Merge(IEnumerable<(Passage A, Passage B, Verdict Verdict)> pairs) =>
        from pair in pairs
        group pair by (pair.Verdict, pair.A.Claim.Kind, pair.A.Claim.Supplier, pair.A.Claim.Recipient, Actor: pair.A.Claim.Actors.FirstOrDefault(), pair.A.Claim.Item, pair.A.Claim.ItemDetail) into one
        let first = one.First()
        let about = one.SelectMany(p => new[] { p.A, p.B }).DistinctBy(p => p.Id).OrderBy(p => p.Span).Select(p => p.Id)
        select Found.Of(one.Key.Verdict.Kind, [.. about], Why(one.Key.Verdict, first.A.Statement, first.B.Statement), null, one.Key.Verdict.Reconciled);

    /// <summary>The message of a verdict.</summary>
    public static Message Why(Verdict verdict, Statement a, Statement b) => Message.Of(
        $"{Term.Of(verdict.Kind)}.{verdict.Reason}",
        ("first", Found.Amount(a)),
        ("firstOrigin", OriginText(a)),
        ("firstMeasure", MeasureOf(a.Claim)),
        ("second", Found.Amount(b)),
        ("secondOrigin", OriginText(b)),
        ("secondMeasure", MeasureOf(b.Claim)));

    /// <summary>The measure as an argument; for other kinds than transfers what stands for it.</summary>
    public static string MeasureOf(Claim claim) => claim.Measure is { } measure ? Term.Of(measure) : claim.Kind == ClaimKind.Capacity ? "could-hold" : Term.Of(claim.Kind);

    /// <summary>An origin as an argument: speaker as written, else state, else nothing.</summary>
    public static string OriginText(Statement statement) => statement.Claim.Origin?.Speaker ?? statement.Claim.Origin?.State ?? string.Empty;

    /// <summary>Room for so many against so many sent, told by different origins: both may hold.</summary>
    private static IEnumerable<Finding> Room(ImmutableArray<Passage> claims, AssessmentKnowledge knowledge)
    {
        var matters = claims
            .Where(c => c.Quantity is { Value: not null } && c.Claim is { Supplier: not null, Recipient: not null, Item: not null } && !Likeness.IsCarrier(c.Claim) && c.Claim.Factuality != Factuality.Denied)
            .GroupBy(c => (c.Claim.Supplier, c.Claim.Recipient, c.Claim.Item, Rate.Of(c.Quantity!.Unit).Base));
        foreach (var matter in matters)
        {
            foreach (var sent in matter.Where(c => c.Claim.Kind == ClaimKind.Transfer && !Likeness.IsPlan(c.Claim)))
            {
                var rooms = matter.Where(c => c.Claim is { Kind: ClaimKind.Capacity, Factuality: Factuality.Possible } && IsOther(c, sent)).ToImmutableArray();
                if (rooms.IsEmpty)
                {
                    continue;
                }

                var others = matter.Where(c => c.Claim.Kind == ClaimKind.Transfer && c.Id != sent.Id && !Likeness.IsPlan(c.Claim) && IsOther(c, rooms[0]));
                var room = rooms.MinBy(r => Math.Abs(r.Quantity!.Value!.Value - sent.Quantity!.Value!.Value))!;
                yield return RoomFor(room.Statement, sent.Statement, [room.Id, sent.Id, .. rooms.Where(r => r.Id != room.Id).Concat(others).Select(o => o.Id)]);
                break;
            }
        }

        static bool IsOther(Passage a, Passage b) => !a.Statement.Speaker.IsUnknown && !b.Statement.Speaker.IsUnknown && !a.Statement.Speaker.MayBe(b.Statement.Speaker);
    }

    /// <summary>The finding on what could be held against what was sent.</summary>
    public static Finding RoomFor(Statement room, Statement sent, ImmutableArray<string> about)
    {
        var share = sent.Quantity!.Value!.Value / room.Quantity!.Value!.Value;
        var fits = share <= 1 || room.Allowed.High is null;
        return Found.Of(
            FindingKind.Contradiction,
            about,
            Message.Of(
                fits ? "contradiction.room" : "contradiction.no-room",
                ("room", Found.Amount(room)),
                ("roomOrigin", OriginText(room)),
                ("sent", Found.Amount(sent)),
                ("sentOrigin", OriginText(sent)),
                ("share", Found.Number(share))),
            Found.Short(share),
            true);
    }

    /// <summary>A third party's denial against what others assert. What a party to the transfer denies is its stand, no evidence.</summary>
    private static IEnumerable<Finding> Denials(ImmutableArray<Passage> claims, AssessmentKnowledge knowledge)
    {
        foreach (var denial in claims.Where(c => c.Claim is { Kind: ClaimKind.Transfer, Factuality: Factuality.Denied, Item: not null } && c.Quantity is null && c.Claim.Measure != Measure.Promised))
        {
            if (denial.Claim.Origin?.State is not { } state || state == denial.Claim.Supplier || state == denial.Claim.Recipient)
            {
                continue;
            }

            ImmutableArray<Passage> asserted = [.. claims.Where(c => c.Claim.Kind == ClaimKind.Transfer && c.Claim.Factuality is Factuality.Asserted or Factuality.Probable && c.Quantity is not null
                && !Likeness.IsPlan(c.Claim) && Likeness.SameKnownParties(c.Claim, denial.Claim) && knowledge.Items.MayBeOne(c.Claim.Item, denial.Claim.Item)
                && !c.Statement.Speaker.IsUnknown && !c.Statement.Speaker.MayBe(denial.Statement.Speaker))];
            if (!asserted.IsEmpty)
            {
                yield return Found.Of(
                    FindingKind.Contradiction,
                    [denial.Id, .. asserted.Select(a => a.Id)],
                    Why(new Verdict(FindingKind.Contradiction, "denied", false), denial.Statement, asserted[0].Statement));
            }
        }
    }

    private static bool SameMatter(Claim a, Claim b, AssessmentKnowledge knowledge)
    {
        if (a.Kind != b.Kind || !Likeness.SameStage(a, b) || a.Item is not { } item || b.Item is not { } other || !knowledge.Items.MayBeOneCount(item, other) || !Likeness.SameDetail(a, b))
        {
            return false;
        }

        // Two counts of 'equipment' need not be of one thing, unless their share and time say so.
        if (a.Kind != ClaimKind.Ratio && (knowledge.Items.IsUnspecific(item) || knowledge.Items.IsUnspecific(other)) && (a.ItemDetail is null || b.ItemDetail is null))
        {
            return false;
        }

        return a.Kind switch
        {
            ClaimKind.Transfer => Likeness.SameKnownParties(a, b),

            // Of people, killed, wounded and lost are one kind and three counts.
            ClaimKind.Use or ClaimKind.Production or ClaimKind.Stock => item != "troops" && item == other && !a.Actors.IsDefaultOrEmpty && !b.Actors.IsDefaultOrEmpty && a.Actors.SequenceEqual(b.Actors, StringComparer.Ordinal),
            ClaimKind.Ratio => item == other && a.Measure == b.Measure && a.Period is not null && a.Period == b.Period && Likeness.SameKnownParties(a, b),
            _ => false,
        };
    }

    // Less arrives than is sent, and less is seen than there is.
    private static bool MayBeLess(Measure? smaller, Measure? larger) =>
        (smaller, larger) is (Measure.Delivered, Measure.Shipped) or (Measure.Detected, Measure.Shipped or Measure.Delivered);

    private static (Side X, Side Y)? Scaled(Statement a, Statement b)
    {
        Rate x = Rate.Of(a.Quantity!.Unit), y = Rate.Of(b.Quantity!.Unit);
        return x.Base != y.Base || x.PerYear is null != y.PerYear is null ? null : (Side.Of(a, x.PerYear), Side.Of(b, y.PerYear));
    }

    private static bool Near(decimal a, decimal b, Thresholds thresholds) => Math.Min(a, b) >= Math.Max(a, b) * (1 - thresholds.AgreementRange);

    // 'More than 10,000' does not deny 131,582, but tells of another count.
    private static bool IsFloorBelow(Side x, Side y, Thresholds thresholds)
    {
        var (low, high) = x.Middle < y.Middle ? (x, y) : (y, x);
        return low.Allowed.High is null && high.IsClosed && high.Middle >= low.Middle * thresholds.FloorGap;
    }

    private static bool IsPartOf(Period inner, Period outer) =>
        inner is { Earliest: { } a, Latest: { } b } && outer.Earliest <= a && (outer.Latest is not { } c || b <= c) && inner != outer;

    /// <summary>What two statements come to.</summary>
    internal readonly record struct Verdict(FindingKind Kind, string Reason, bool Reconciled);

    internal readonly record struct Side(decimal Middle, Interval Allowed, Interval Widened, bool IsRate)
    {
        public bool IsClosed => Allowed is { Low: > 0, High: not null };

        public static Side Of(Statement s, decimal? perYear)
        {
            var q = s.Quantity!;
            var scale = perYear ?? 1;
            return new Side((q.Value ?? ((q.Low!.Value + q.High!.Value) / 2)) * scale, Times(s.Allowed, scale), Times(s.Widened, scale), perYear is not null);
        }

        private static Interval Times(Interval i, decimal scale) => i with { Low = i.Low * scale, High = i.High * scale };
    }
}
