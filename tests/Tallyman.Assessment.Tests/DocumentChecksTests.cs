using static Tallyman.Assessment.Tests.Say;

namespace Tallyman.Assessment.Tests;

public sealed class DocumentChecksTests
{
    [Fact]
    public void A_headline_that_says_sent_where_the_text_says_could_hold_is_a_mismatch()
    {
        var text = new DocumentText("Pyongyang shipped two million shells\n\nThe boxes could hold two million shells, the ministry said.\n");
        var found = Check(
            text,
            In(text, "shipped two million shells", ClaimKind.Transfer, Exact(2_000_000), "artillery-shell"),
            In(text, "could hold two million shells", ClaimKind.Capacity, Exact(2_000_000), "artillery-shell", factuality: Factuality.Possible));
        Assert.Equal("headline.could", Assert.Single(found, f => f.Kind == FindingKind.HeadlineMismatch).Why.Key);
    }

    [Fact]
    public void A_headline_that_the_text_carries_in_full_is_no_mismatch()
    {
        var text = new DocumentText("Pyongyang shipped about two million shells\n\nAbout two million shells have gone, the ministry said. Its critics say 1.5 million.\n");
        var found = Check(
            text,
            In(text, "shipped about two million shells", ClaimKind.Transfer, Q(Qualifier.About, 2_000_000), "artillery-shell"),
            In(text, "About two million shells", ClaimKind.Transfer, Q(Qualifier.About, 2_000_000), "artillery-shell"),
            In(text, "1.5 million", ClaimKind.Transfer, Exact(1_500_000), "artillery-shell"));
        Assert.DoesNotContain(found, f => f.Kind == FindingKind.HeadlineMismatch);
    }

    [Theory]
    [InlineData(4, FindingKind.ArithmeticHolds)]
    [InlineData(5, null)]
    public void A_share_of_a_whole_is_worked_out(int percent, FindingKind? expected)
    {
        var text = new DocumentText("Costs\n\nTests cost $1 billion. That is a part of an economy of $24.5 billion.\n");
        var found = Check(
            text,
            In(text, "$1 billion", ClaimKind.Expenditure, Exact(1_000_000_000, "USD"), "missile"),
            In(text, "a part of", ClaimKind.Ratio, Exact(percent / 100m, "fraction")),
            In(text, "$24.5 billion", ClaimKind.Expenditure, Exact(24_500_000_000, "USD")));
        Assert.Equal(expected, found.FirstOrDefault()?.Kind);
    }

    [Theory]
    [InlineData(5, FindingKind.ArithmeticHolds)]
    [InlineData(7, FindingKind.ArithmeticFails)]
    public void A_stated_multiple_is_held_against_the_two_sides(decimal multiple, FindingKind expected)
    {
        var text = new DocumentText("Guns\n\nRussia fires 10,000 shells a day and Ukraine 2,000. So many to one, he said.\n");
        var found = Check(
            text,
            In(text, "10,000", ClaimKind.Use, Exact(10_000, "per-day"), "artillery-shell", actor: "RU"),
            In(text, "2,000", ClaimKind.Use, Exact(2_000, "per-day"), "artillery-shell", actor: "UA"),
            In(text, "So many to one", ClaimKind.Ratio, Exact(multiple), "artillery-shell"));
        var finding = Assert.Single(found);
        Assert.Equal(expected, finding.Kind);
        Assert.Equal(5, finding.Value);
    }

    [Theory]
    [InlineData(56, true)]
    [InlineData(90, false)]
    public void More_than_half_is_said_of_what_is_a_little_more(int part, bool holds)
    {
        var text = new DocumentText("Tanks\n\nMore than half of them came from there: so many out of a hundred.\n");
        var found = Check(
            text,
            In(text, "More than half", ClaimKind.Ratio, Q(Qualifier.MoreThan, 0.5m, "fraction"), "tank"),
            In(text, "so many", ClaimKind.Transfer, Exact(part), "tank"),
            In(text, "a hundred", ClaimKind.Transfer, Exact(100), "tank"));
        Assert.Equal(holds, found.Any(f => f.Kind == FindingKind.ArithmeticHolds));
    }

    [Fact]
    public void Room_over_boxes_gives_the_load_of_one_box()
    {
        var text = new DocumentText("Boxes\n\nThe 6,700 boxes could hold three million shells.\n");
        var found = Check(
            text,
            In(text, "6,700 boxes", ClaimKind.Transfer, Exact(6_700), "container"),
            In(text, "three million shells", ClaimKind.Capacity, Exact(3_000_000), "artillery-shell", factuality: Factuality.Possible));
        Assert.Equal(447.8m, Assert.Single(found).Value);
    }

    [Fact]
    public void Parts_add_up_to_their_total()
    {
        var text = new DocumentText("Tonnes\n\nIn all 37,267 tonnes came: 26,769 in February, 8,089 in March and 2,409 later.\n");
        var found = Check(
            text,
            In(text, "37,267 tonnes", ClaimKind.Transfer, Exact(37_267, "t"), "ammunition"),
            In(text, "26,769", ClaimKind.Transfer, Exact(26_769, "t"), "ammunition"),
            In(text, "8,089", ClaimKind.Transfer, Exact(8_089, "t"), "ammunition"),
            In(text, "2,409", ClaimKind.Transfer, Exact(2_409, "t"), "ammunition"));
        Assert.Equal(4, Assert.Single(found, f => f.Kind == FindingKind.ArithmeticHolds).About.Length);
    }

    [Theory]
    [InlineData(180, Qualifier.About, FindingKind.DistanceHolds)]
    [InlineData(180, Qualifier.AtLeast, FindingKind.DistanceHolds)]
    [InlineData(100, Qualifier.About, FindingKind.DistanceFails)]
    [InlineData(150, Qualifier.AtMost, FindingKind.DistanceFails)]
    public void A_distance_is_held_against_the_geodesic(decimal kilometres, Qualifier qualifier, FindingKind expected)
    {
        var text = new DocumentText("Ways\n\nFrom Rajin to Dunai it is so far.\n");
        var found = Check(text, In(text, "it is so far", ClaimKind.Distance, Q(qualifier, kilometres, "km"), from: "Rajin", to: "Dunai"));
        Assert.Equal(expected, Assert.Single(found).Kind);
    }

    [Fact]
    public void A_distance_to_a_place_that_nothing_tells_of_is_left_alone()
    {
        var text = new DocumentText("Ways\n\nFrom Rajin to the other place it is 180 km.\n");
        Assert.Empty(Check(text, In(text, "180 km", ClaimKind.Distance, Exact(180, "km"), from: "Rajin")));
    }

    [Theory]
    [InlineData("From Rajin the ships go to a former Soviet submarine base 180 km away.", "Rajin")]
    [InlineData("Из Раджина суда идут к бывшей советской базе подводных лодок, 180 km.", "Раджина")]
    [InlineData("З Раджина судна йдуть до колишньої радянської бази підводних човнів, 180 km.", "Раджина")]
    public void A_place_that_is_only_described_is_inferred_and_said_to_be(string sentence, string from)
    {
        var text = new DocumentText("Ways\n\n" + sentence + "\n");
        var finding = Assert.Single(Check(text, In(text, "180 km", ClaimKind.Distance, Exact(180, "km"), from: from)));
        Assert.Equal(FindingKind.DistanceHolds, finding.Kind);
        Assert.EndsWith(".inferred", finding.Why.Key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_distance_without_its_start_is_taken_from_the_place_named_last()
    {
        var text = new DocumentText("Ways\n\nShips ply from the port of Rajin. Most head to a former Soviet submarine base about 180 kilometers away.\n");
        var ships = In(text, "Ships ply", ClaimKind.Movement, null) with { Places = ["Rajin"] };
        var finding = Assert.Single(Check(text, ships, In(text, "about 180 kilometers", ClaimKind.Distance, Q(Qualifier.About, 180, "km"))));
        Assert.Equal("distance.holds.inferred", finding.Why.Key);
        Assert.Empty(Check(text, In(text, "about 180 kilometers", ClaimKind.Distance, Q(Qualifier.About, 180, "km"))));
    }

    [Fact]
    public void Two_bodies_of_one_state_do_not_corroborate_each_other()
    {
        var text = new DocumentText("Boxes\n\nThe ministry counts 2,000 boxes. The service counts 2,000 too, and Washington 2,000 itself.\n");
        var ministry = In(text, "2,000 boxes", ClaimKind.Transfer, Exact(2_000), "container", state: "KR", speaker: "the ministry");
        var service = In(text, "2,000 too", ClaimKind.Transfer, Exact(2_000), "container", state: "KR", speaker: "the service");
        var washington = In(text, "2,000 itself", ClaimKind.Transfer, Exact(2_000), "container", state: "US");
        Assert.Empty(Check(text, ministry, service));
        Assert.Equal(FindingKind.Corroboration, Assert.Single(Check(text, ministry, washington)).Kind);
    }

    [Fact]
    public void Room_for_more_than_was_sent_is_reconciled_and_says_the_share()
    {
        var text = new DocumentText("Shells\n\nSeoul says the boxes could hold 4.8 million shells. Kyiv says 1.2 million shells came.\n");
        var finding = Assert.Single(Check(
            text,
            In(text, "4.8 million shells", ClaimKind.Capacity, Q(Qualifier.AtMost, 4_800_000), "artillery-shell", state: "KR", factuality: Factuality.Possible),
            In(text, "1.2 million shells", ClaimKind.Transfer, Exact(1_200_000), "artillery-shell", Measure.Delivered, "UA")));
        Assert.Equal((FindingKind.Contradiction, true, 0.25m), (finding.Kind, finding.Reconciled, finding.Value));
    }

    [Fact]
    public void Two_origins_that_cannot_both_be_right_are_an_open_contradiction()
    {
        var text = new DocumentText("Planes\n\nThe mission says 14 jets went. The minister spoke of 10 jets.\n");
        var finding = Assert.Single(Check(
            text,
            In(text, "14 jets", ClaimKind.Transfer, Exact(14), "aircraft", state: "PL", speaker: "the mission"),
            In(text, "10 jets", ClaimKind.Transfer, Exact(10), "aircraft", state: "PL", speaker: "the minister")));
        Assert.Equal((FindingKind.Contradiction, false), (finding.Kind, finding.Reconciled));
    }

    [Fact]
    public void An_amount_and_its_conversion_out_of_all_proportion_fail()
    {
        var text = new DocumentText("Money\n\nThey gave 93 billion crowns ($45 billion) for it.\n");
        var finding = Assert.Single(Check(
            text,
            In(text, "93 billion crowns", ClaimKind.Expenditure, Exact(93_000_000_000, "CZK")),
            In(text, "$45 billion", ClaimKind.Expenditure, Exact(45_000_000_000, "USD"))));
        Assert.Equal(FindingKind.ArithmeticFails, finding.Kind);
    }

    [Fact]
    public void Less_delivered_than_sent_is_reconciled_by_the_measures()
    {
        var text = new DocumentText("Shells\n\nSeoul says 8 million shells were sent. Kyiv says 1.5 million shells came.\n");
        var finding = Assert.Single(Check(
            text,
            In(text, "8 million shells", ClaimKind.Transfer, Exact(8_000_000), "artillery-shell", Measure.Shipped, "KR"),
            In(text, "1.5 million shells", ClaimKind.Transfer, Exact(1_500_000), "artillery-shell", Measure.Delivered, "UA")));
        Assert.Equal(("contradiction.measure", true), (finding.Why.Key, finding.Reconciled));
    }

    [Fact]
    public void A_number_through_an_agency_is_relayed()
    {
        var text = new DocumentText("Shells\n\nThe minister, the agency reported, promised 100,000 shells.\n");
        var claim = In(text, "100,000 shells", ClaimKind.Transfer, Exact(100_000), "artillery-shell", Measure.Promised, "KR", "the minister") with
        {
            Attribution = [new AttributionLink(AttributionRole.Agency, "the agency", null, null), new AttributionLink(AttributionRole.Speaker, "the minister", "KR", null)],
        };
        Assert.Equal(FindingKind.Relayed, Assert.Single(Check(text, claim)).Kind);
    }

    [Fact]
    public void A_text_of_one_endless_sentence_is_checked_in_little_time()
    {
        var text = new DocumentText("Numbers\n\n" + string.Join(", ", Enumerable.Range(0, 3_000).Select(i => $"no{i:0000}")));
        Claim[] claims = [.. Enumerable.Range(0, 3_000).Select(i => In(
            text,
            $"no{i:0000}",
            (ClaimKind)(i % 8),
            Exact(1_000 + (i * 7919 % 9_000), (i % 8) switch { 6 => "USD", 7 => "fraction", _ => null }),
            i % 5 == 0 ? "container" : "artillery-shell",
            state: i % 2 == 0 ? "KR" : "US"))];
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Check(text, claims);
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), $"{watch.Elapsed} for 3,000 claims");
    }

    [Fact]
    public void A_lead_without_a_headline_before_it_is_no_headline()
    {
        var text = new DocumentText("The ministry said on Monday that at least two thousand containers had been sent from the port since the summer, and that it was sure of it.\nNothing more.\n");
        Assert.Empty(Check(
            text,
            In(text, "at least two thousand containers", ClaimKind.Transfer, Q(Qualifier.AtLeast, 2_000), "container"),
            In(text, "Nothing more", ClaimKind.Transfer, Q(Qualifier.About, 2_000), "container")));
    }
}
