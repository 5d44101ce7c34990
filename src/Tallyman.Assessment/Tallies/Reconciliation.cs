using System.Collections.Immutable;
using NodaTime;

namespace Tallyman.Assessment.Tallies;

/// <summary>
/// What independent statements of one flow allow together, from each date on which someone spoke.
/// </summary>
/// <remarks>
/// A statement speaks either of the running total (its period is open, unknown, or runs until it was said) or of a
/// closed period. Statements of one closed period are held against each other only. Of a running total a lower bound
/// goes on to hold, since what was sent stays sent; an upper bound holds until someone speaks later. An amount of a
/// closed period is a floor of the running total. A later statement of the same origin that lies below its own earlier
/// floor takes that floor back. What one origin says at once of several calibres are parts of what was sent, each a floor,
/// or other ways to fill the same room, of which the largest bounds it; a number of one calibre denies none of another.
/// </remarks>
internal static class Reconciliation
{
    public static ImmutableArray<TallyInterval> Of(ImmutableArray<Statement> byTime, Thresholds thresholds)
    {
        var closed = new Dictionary<string, List<Statement>>(StringComparer.Ordinal);
        var running = new List<(Statement Statement, bool FloorOnly)>(byTime.Length);
        foreach (var statement in byTime)
        {
            if (ClosedPeriod(statement, thresholds) is not { } period)
            {
                running.Add((statement, false));
                continue;
            }

            if (!closed.TryGetValue(period, out var list))
            {
                closed[period] = list = [];
            }

            list.Add(statement);
            if (!IsRate(statement) && statement.Claim.Period!.Earliest <= statement.SaidBy)
            {
                running.Add((statement, true));
            }
        }

        var intervals = ImmutableArray.CreateBuilder<TallyInterval>();
        if (running.Exists(r => !r.FloorOnly))
        {
            Running(running, intervals);
        }

        foreach (var (period, statements) in closed.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            Closed(period, statements, intervals);
        }

        intervals.Sort((a, b) => Day(a).CompareTo(Day(b)));
        return intervals.ToImmutable();

        static LocalDate Day(TallyInterval interval) => Period.Parse(interval.From).Latest!.Value;
    }

    /// <summary>The closed period that a statement speaks of; absent where it speaks of the total so far.</summary>
    private static string? ClosedPeriod(Statement statement, Thresholds thresholds)
    {
        if (statement.Claim.Period is not { } period)
        {
            return IsRate(statement) ? "../.." : null;
        }

        if (IsRate(statement))
        {
            return period.Edtf;
        }

        if (period is not { Earliest: { } from, Latest: { } to } || from > statement.Order)
        {
            return period.Earliest > statement.Order ? period.Edtf : null;
        }

        // One month or year by its name is that month or year, however soon it is told of.
        return !period.IsInterval || to.PlusDays(thresholds.RunningTotalDays) < statement.Order ? period.Edtf : null;
    }

    private static bool IsRate(Statement statement) => statement.Quantity?.Unit?.Contains("per-", StringComparison.Ordinal) == true;

    private static void Closed(string period, List<Statement> statements, ImmutableArray<TallyInterval>.Builder intervals)
    {
        var latest = new Dictionary<((OriginKey, string?) Voice, string? Calibre), Bound>();
        foreach (var day in statements.GroupBy(s => s.Order))
        {
            foreach (var bound in OneVoiceOfADay(day.Select(s => new Bound(s, s.Allowed, s.Widened))))
            {
                latest[(bound.Voice, bound.Statement.Calibre)] = bound;
            }

            Emit(day.Last().Claim.Released!.Edtf, Loosened([.. latest.Values], latest.Values), period, intervals);
        }
    }

    private static void Running(List<(Statement Statement, bool FloorOnly)> statements, ImmutableArray<TallyInterval>.Builder intervals)
    {
        var floors = new Dictionary<(OriginKey, string?), Bound>();
        foreach (var day in statements.GroupBy(s => s.Statement.Order))
        {
            var today = new List<Bound>();
            foreach (var (statement, floorOnly) in day)
            {
                var bound = new Bound(statement, statement.Allowed, statement.Widened);
                if (floorOnly)
                {
                    today.Add(bound.AsFloor());
                    continue;
                }

                if (floors.TryGetValue(statement.Voice, out var own) && !own.Range.Meets(bound.Range) && bound.MayDeny(own))
                {
                    floors.Remove(statement.Voice);
                }

                today.Add(bound);
            }

            today = [.. Loosened([.. OneVoiceOfADay(today)], floors.Values.Concat(today))];
            var bounds = today.Concat(floors.Where(f => !today.Exists(t => t.Voice == f.Key && t.Low >= f.Value.Low)).Select(f => f.Value));
            if (day.Any(s => !s.FloorOnly))
            {
                Emit(day.Last(s => !s.FloorOnly).Statement.Claim.Released!.Edtf, [.. bounds], null, intervals);
            }

            foreach (var bound in today)
            {
                if (bound.Low > 0 && (!floors.TryGetValue(bound.Voice, out var own) || bound.Low > own.Low))
                {
                    floors[bound.Voice] = bound.AsFloor();
                }
            }
        }
    }

    /// <summary>
    /// Of what one origin says on one day: several calibres are parts of a transfer or alternatives of a room, and of
    /// numbers that do not meet the smaller are parts of the largest. A part is a floor.
    /// </summary>
    private static IEnumerable<Bound> OneVoiceOfADay(IEnumerable<Bound> day)
    {
        foreach (var voice in day.GroupBy(b => b.Voice))
        {
            var several = voice.Select(b => b.Statement.Calibre).Distinct(StringComparer.Ordinal).Skip(1).Any();
            var apart = voice.Aggregate(default(Interval), (i, b) => i.Intersect(b.Range)).IsEmpty;
            var largest = several && voice.First().Statement.Claim.Kind != ClaimKind.Capacity ? null : voice.MaxBy(b => b.Low);
            foreach (var bound in voice)
            {
                var isPart = several ? bound.Statement.Calibre is not null : apart;
                yield return isPart && bound != largest ? bound.AsFloor() : bound;
            }
        }
    }

    /// <summary>A ceiling of a count that began later, or of one calibre, bounds no count that may have begun before, or is of more.</summary>
    private static ImmutableArray<Bound> Loosened(ImmutableArray<Bound> bounds, IEnumerable<Bound> known)
    {
        var floors = known.Select(k => k.AsFloor()).ToList();
        return [.. bounds.Select(b => floors.Exists(f => !f.Range.Meets(b.Range) && !b.MayDeny(f)) ? b.AsFloor() : b)];
    }

    /// <summary>Adds one interval where all meet, else one for each largest group that does.</summary>
    private static void Emit(string from, ImmutableArray<Bound> bounds, string? period, ImmutableArray<TallyInterval>.Builder intervals)
    {
        // All that contain a lower end meet there; such a group is a largest one where one of it ends before the next
        // lower end, or there is none.
        var groups = new List<ImmutableArray<Bound>>();
        decimal[] lows = [.. bounds.Select(b => b.Range.Low ?? 0).Distinct().Order()];
        for (var i = 0; i < lows.Length; i++)
        {
            var low = lows[i];
            ImmutableArray<Bound> group = [.. bounds.Where(b => (b.Range.Low ?? 0) <= low && (b.Range.High is not { } high || low <= high))];
            if (i == lows.Length - 1 || group.Any(b => b.Range.High < lows[i + 1]))
            {
                groups.Add(group);
            }
        }

        var first = intervals.Count;
        foreach (var group in groups)
        {
            var allowed = group.Aggregate(default(Interval), (i, b) => i.Intersect(b.Allowed));
            if (allowed.IsEmpty)
            {
                allowed = group.Aggregate(default(Interval), (i, b) => i.Intersect(b.Range));
            }

            var binding = group.Where(b => Binds(b.Allowed, allowed) || Binds(b.Range, allowed)).Select(b => b.Id).Distinct().Order(StringComparer.Ordinal);
            var outside = bounds.Except(group).Select(b => b.Id).Distinct().Order(StringComparer.Ordinal);
            var interval = new TallyInterval(from, allowed, [.. binding], [.. outside], period);
            intervals.Add(interval);
        }

        // A statement that changes nothing begins nothing.
        var count = intervals.Count - first;
        if (first >= count && Enumerable.Range(0, count).All(i => Same(intervals[first + i], intervals[first - count + i]))
            && (first == count || intervals[first - count - 1].From != intervals[first - 1].From || intervals[first - count - 1].Period != period))
        {
            intervals.RemoveRange(first, count);
        }
    }

    private static bool Same(TallyInterval a, TallyInterval b) =>
        a.Interval == b.Interval && a.Period == b.Period && a.Outside.SequenceEqual(b.Outside) && a.Binding.SequenceEqual(b.Binding);

    private static bool Binds(Interval bound, Interval result) =>
        (result.Low is { } low && bound.Low == low) || (result.High is { } high && bound.High == high);

    /// <summary>One statement's bounds on the amount; <see cref="Range"/> with its rounding granted.</summary>
    private sealed record Bound(Statement Statement, Interval Allowed, Interval Range)
    {
        public string Id => Statement.Id;

        public (OriginKey Origin, string? Place) Voice => Statement.Voice;

        public decimal Low => Allowed.Low ?? 0;

        public Bound AsFloor() => this with
        {
            Allowed = Allowed with { High = null, HighOpen = false },
            Range = Range with { High = null, HighOpen = false },
        };

        /// <summary>True where this statement's ceiling says something of the other's amount: its count began no later, or its beginning is not told, and it is of the same calibre or of all.</summary>
        public bool MayDeny(Bound floor) =>
            (Statement.Calibre is null || Statement.Calibre == floor.Statement.Calibre)
            && IsNoLater(floor);

        private bool IsNoLater(Bound floor) =>
            Statement.Claim.Period?.Earliest is not { } start || (floor.Statement.Claim.Period?.Earliest is { } other && other >= start);
    }
}
