using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;
using NodaTime;
using static Tallyman.Assessment.Tests.Say;

namespace Tallyman.Assessment.Tests;

public sealed class AssessorTests
{
    [Fact]
    public void A_floor_jumps_when_someone_speaks_and_never_falls()
    {
        var tally = Assert.Single(Tallies(
            Row("a", "2024-02-23", "US", Q(Qualifier.MoreThan, 10_000)),
            Row("b", "2024-03-18", "KR", Q(Qualifier.About, 7_000)),
            Row("c", "2024-10-23", "KR", Q(Qualifier.MoreThan, 20_000))));
        Assert.Equal(["2024-02-23", "2024-03-18", "2024-03-18", "2024-10-23"], tally.Intervals.Select(i => i.From));
        Assert.Equal(new Interval(20_000, null, true), tally.Intervals[^1].Interval);
        Assert.Equal(["c"], tally.Intervals[^1].Binding);
    }

    [Fact]
    public void Origins_that_do_not_meet_stand_apart()
    {
        var tally = Assert.Single(Tallies(
            Row("a", "2024-02-23", "US", Q(Qualifier.MoreThan, 10_000)),
            Row("b", "2024-03-18", "KR", Q(Qualifier.About, 7_000))));
        var apart = tally.Intervals.Where(i => i.From == "2024-03-18").ToList();
        Assert.Equal(2, apart.Count);
        Assert.Equal(new Interval(6_300, 7_700), apart[0].Interval);
        Assert.Equal(["a"], apart[0].Outside);
        Assert.Equal(["b"], apart[1].Outside);
    }

    [Fact]
    public void Independent_origins_narrow_each_other_and_the_bound_is_named()
    {
        var tally = Assert.Single(Tallies(
            Row("a", "2024-02-23", "US", Q(Qualifier.AtLeast, 10_000)),
            Row("b", "2024-02-23", "KR", Q(Qualifier.About, 10_000))));
        var interval = Assert.Single(tally.Intervals);
        Assert.Equal(new Interval(10_000, 11_000), interval.Interval);
        Assert.Equal(["a", "b"], interval.Binding);
    }

    [Fact]
    public void Claims_of_different_periods_are_not_intersected()
    {
        var tally = Assert.Single(Tallies(
            Row("a", "2025-05-29", "US", Q(Qualifier.AtMost, 9_000_000), "artillery-shell", period: "2024"),
            Row("b", "2025-07-13", "KR", Q(Qualifier.MoreThan, 12_000_000), "artillery-shell", period: "../2025-07")));
        Assert.Equal("2024", Assert.Single(tally.Intervals, i => i.From == "2025-05-29").Period);
        Assert.All(tally.Intervals, i => Assert.Empty(i.Outside));
    }

    [Fact]
    public void An_amount_of_a_closed_period_is_a_floor_of_the_running_total()
    {
        var tally = Assert.Single(Tallies(
            Row("a", "2024-06-22", "GB", Exact(3_000), period: "2023-08/2024-01"),
            Row("b", "2024-07-01", "KR", Q(Qualifier.AtLeast, 2_000))));
        var running = Assert.Single(tally.Intervals, i => i.Period is null);
        Assert.Equal((3_000m, null), (running.Interval.Low, running.Interval.High));
        Assert.Equal(["a"], running.Binding);
    }

    [Fact]
    public void A_copy_stands_under_its_origin_and_binds_nothing()
    {
        var tally = Assert.Single(Tallies(
            Row("a", "2024-02-26", "KR", Q(Qualifier.About, 6_700), speaker: "Shin Won-sik"),
            Row("b", "2024-02-27", "KR", Q(Qualifier.AtMost, 6_700), speaker: "a paper", cites: "a")));
        Assert.Equal(["a", "b"], Assert.Single(tally.Origins).Claims);
        Assert.Equal("2024-02-26", Assert.Single(tally.Intervals).From);
    }

    [Fact]
    public void The_same_number_of_the_same_origin_later_is_a_repetition()
    {
        var assessment = Assessor.Assess([Row("b", "2024-03-01", "US", Q(Qualifier.MoreThan, 10_000)), Row("a", "2024-02-23", "US", Exact(10_000), speaker: "State Department")], []);
        Assert.Equal(new LineageLink("b", "a", "a", LineageRelation.Repeats, "same-number"), Assert.Single(assessment.Lineage));
        var relayed = Assert.Single(assessment.Findings, f => f.Kind == FindingKind.Relayed);
        Assert.Equal("qualifier", relayed.Why.Arguments[0].Value);
    }

    [Fact]
    public void Copies_are_not_corroboration()
    {
        var first = Row("a", "2024-02-23", "US", Q(Qualifier.MoreThan, 10_000));
        Assert.DoesNotContain(Assessor.Assess([first, Row("b", "2024-02-24", "KR", Q(Qualifier.MoreThan, 10_000), cites: "a")], []).Findings, f => f.Kind == FindingKind.Corroboration);
        Assert.Contains(Assessor.Assess([first, Row("b", "2024-06-14", "KR", Q(Qualifier.AtLeast, 10_000))], []).Findings, f => f.Kind == FindingKind.Corroboration);
    }

    [Fact]
    public void Room_for_one_calibre_or_for_another_is_bounded_by_the_larger()
    {
        var tally = Assert.Single(Tallies(
            Row("a", "2024-02-26", "KR", Q(Qualifier.About, 3_000_000), "artillery-shell", ClaimKind.Capacity) with { ItemDetail = "152 mm" },
            Row("b", "2024-02-26", "KR", Exact(500_000), "artillery-shell", ClaimKind.Capacity) with { ItemDetail = "122 мм" }));
        var interval = Assert.Single(tally.Intervals);
        Assert.Equal(new Interval(2_700_000, 3_300_000), interval.Interval);
    }

    [Fact]
    public void Of_what_one_origin_says_on_one_day_the_smaller_is_a_part()
    {
        var tally = Assert.Single(Tallies(
            Row("a", "2024-02-26", "KR", Exact(50), "tank"),
            Row("b", "2024-02-26", "KR", Exact(300), "tank")));
        var interval = Assert.Single(tally.Intervals);
        Assert.Equal(Interval.Point(300), interval.Interval);
        Assert.Empty(interval.Outside);
    }

    [Fact]
    public void Two_sources_without_a_name_are_not_taken_for_one()
    {
        var tally = Assert.Single(Tallies(
            Row("a", "2024-02-23", "US", Q(Qualifier.MoreThan, 20_000)) with { Origin = null },
            Row("b", "2024-03-18", "KR", Q(Qualifier.About, 7_000)) with { Origin = null }));
        Assert.Equal(2, tally.Intervals.Count(i => i.From == "2024-03-18"));
    }

    [Fact]
    public void What_is_denied_expected_or_only_possible_binds_nothing()
    {
        var tally = Assert.Single(Tallies(
            Row("a", "2024-01-01", "US", Exact(1_000)),
            Row("b", "2024-01-02", "KR", Exact(5_000), factuality: Factuality.Possible),
            Row("c", "2024-01-03", "UA", Exact(9_000), factuality: Factuality.Expected)));
        Assert.Equal(["a"], Assert.Single(tally.Intervals).Binding);
    }

    [Fact]
    public void As_of_a_day_only_what_had_certainly_been_said()
    {
        Claim[] claims = [Row("a", "2024-02-23", "US", Exact(1)), Row("b", "2024-02", "KR", Exact(2)), Row("c", "2024-03-01", "UA", Exact(3))];
        Assert.Equal(["a"], Assert.Single(Assessor.Assess(claims, [], new LocalDate(2024, 2, 28)).Tallies).Claims);
        Assert.Equal(["a", "b"], Assert.Single(Assessor.Assess(claims, [], new LocalDate(2024, 2, 29)).Tallies).Claims);
    }

    [Fact]
    public void The_order_in_which_claims_are_given_does_not_count()
    {
        var claims = CodedClaims.Read();
        var whole = Json(claims);
        Gen.Shuffle(claims.ToArray()).Sample(shuffled => Assert.Equal(whole, Json(shuffled)), iter: 5);
    }

    [Fact]
    public void A_reconciled_interval_lies_in_every_interval_that_it_does_not_leave_outside() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 5], Gen.Int[0, 4], Gen.Int[1, 28]).Array[1, 12].Sample(rows =>
        {
            Claim[] claims = [.. rows.Select((r, i) => Row($"r{i}", string.Create(CultureInfo.InvariantCulture, $"2024-01-{r.Item4:00}"), ((string[])["US", "KR", "UA", "GB", "JP"])[r.Item3], Q((Qualifier)r.Item2, r.Item1 * 100)))];
            foreach (var interval in Assessor.Assess(claims, []).Tallies.SelectMany(t => t.Intervals))
            {
                Assert.False(interval.Interval.IsEmpty);
                Assert.NotEmpty(interval.Binding);
                Assert.Empty(interval.Binding.Intersect(interval.Outside));
            }
        });

    [Fact]
    public void Thousands_of_claims_are_assessed_in_little_time()
    {
        string[] states = ["US", "KR", "UA", "GB", "JP", "DE", "FR", "PL"];
        string[] items = ["container", "artillery-shell", "ballistic-missile", "troops"];
        ImmutableArray<Claim> claims = [.. Enumerable.Range(0, 20_000).Select(i => Row(
            "c" + i.ToString(CultureInfo.InvariantCulture),
            Period.Day(new LocalDate(2023, 1, 1).PlusDays(i % 1000)).Edtf,
            states[i % states.Length],
            Q((Qualifier)(i % 5), 1_000 + (i * 37 % 90_000)),
            items[i / 7 % items.Length],
            measure: (Measure)(i % 3)))];
        var watch = Stopwatch.StartNew();
        var assessment = Assessor.Assess(claims, []);
        Assert.Equal(12, assessment.Tallies.Length);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{watch.Elapsed} for 20,000 claims");
    }

    private static ImmutableArray<Tally> Tallies(params Claim[] claims) => Assessor.Assess(claims, []).Tallies;

    private static string Json(IEnumerable<Claim> claims)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            AssessmentJson.Write(writer, Assessor.Assess(claims, []));
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
