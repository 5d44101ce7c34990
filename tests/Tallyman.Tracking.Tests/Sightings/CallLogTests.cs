using Tallyman.Data;
using Tallyman.Testing;
using Tallyman.Tracking.Sightings;

namespace Tallyman.Tracking.Tests.Sightings;

public sealed class CallLogTests
{
    [Fact]
    public void Three_observers_totals_are_three_counts_of_one_set()
    {
        var problems = new List<DataProblem>();
        var path = SharedData.Path("data", "flows", "kp-ru-voyages.tsv");
        var sightings = SightingTable.Read(TsvTable.Read(path, File.ReadAllBytes(path), SightingTable.Required, problems), problems);
        Assert.Empty(problems);
        Assert.Equal(45, sightings.Length);
        var log = CallLog.Join(sightings, []);
        var count = CallLog.Count(log, sightings);
        Assert.Contains(count.Counts, c => c.Observer.StartsWith("NK Pro", StringComparison.Ordinal) && c.Voyages == 32);
        Assert.Contains(count.Counts, c => c.Observer.StartsWith("CSIS", StringComparison.Ordinal) && c.Voyages == 25);
        Assert.Contains(count.Counts, c => c.Observer == "RUSI" && c.Voyages == 27);
        Assert.Equal(count.Counts.Max(c => c.Voyages), count.Floor);
        Assert.True(count.Floor < count.Counts.Sum(c => c.Voyages));
        Assert.True(count.Likely >= count.Floor);
    }

    [Fact]
    public void A_sighting_and_an_AIS_call_of_the_same_ship_port_and_day_are_one()
    {
        var call = new PortCall { Mmsi = 273900001, Start = Day("2024-02-04"), End = Day("2024-02-05"), Place = "rajin", Confidence = 4 };
        var log = CallLog.Join([Seen("S1", "Lady R", "rajin", "2024-02-04"), Seen("S2", "Lady R", "rajin", "2024-02-03/2024-02-06"), Seen("S3", "", "rajin", "2024-02-05")], [("LADY R", call)]);
        var logged = Assert.Single(log);
        Assert.Equal(["S1", "S2", "S3"], logged.Sightings.Order());
        Assert.Same(call, logged.Ais);
    }

    [Fact]
    public void Calls_weeks_apart_are_two_and_one_of_two_ships_is_narrowed_by_the_next_evidence()
    {
        var log = CallLog.Join([Seen("S1", "Angara or Lady R", "rajin", "2026-01-13"), Seen("S2", "Lady R", "rajin", "2026-01-14"), Seen("S3", "Lady R", "rajin", "2026-02-20")], []);
        Assert.Equal(2, log.Length);
        Assert.Equal(["Lady R"], log[0].Ships);
    }

    private static Sighting Seen(string id, string ship, string port, string when) => new()
    {
        Id = id,
        Kind = SightingKind.PortCall,
        Ships = [.. ship.Split(" or ", StringSplitOptions.RemoveEmptyEntries)],
        To = [port],
        Arrival = Period.Parse(when),
        Observer = "team " + id,
    };

    private static long Day(string iso) => DateTimeOffset.Parse(iso + "T12:00:00Z", System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds();
}
