using Tallyman.Data;
using Tallyman.Testing;

namespace Tallyman.Tests.Gazetteers;

public sealed class PlaceDataTests
{
    private static readonly Catalogue<Place> Places = Gazetteer.Default.Places;

    [Fact]
    public void Each_port_that_the_coded_flow_names_is_a_place_under_all_its_names()
    {
        var problems = new List<DataProblem>();
        var file = SharedData.Path("data", "flows", "ports.tsv");
        var ports = TsvTable.Read(file, File.ReadAllBytes(file), ["port_id", "name_en"], problems);

        Assert.Empty(problems);
        Assert.InRange(ports.Rows.Length, 20, 1000);
        foreach (var port in ports.Rows)
        {
            var place = Places[port["port_id"]];
            foreach (var name in new[] { port["name_en"], port["name_uk"], port["name_ru"] }.Where(n => n.Length > 0))
            {
                Assert.Contains(place, Places.Named(name));
            }
        }
    }

    [Theory]
    [InlineData("dunai", "danube", "Дунай")]
    [InlineData("vostochny-port", "vostochny-cosmodrome", "Восточный")]
    [InlineData("vrangel", "wrangel-island", null)]
    [InlineData("slavyanka", "sloviansk", null)]
    public void False_friends_know_each_other(string place, string other, string? shared)
    {
        Assert.True(Places[place].Not.Contains(other) || Places[other].Not.Contains(place));
        if (shared is not null)
        {
            Assert.Superset(new HashSet<string> { place, other }, Places.Named(shared).Select(p => p.Key).ToHashSet());
        }
    }

    [Theory]
    [InlineData("Najin", "rajin")]
    [InlineData("Наджин", "rajin")]
    [InlineData("Раджін", "rajin")]
    [InlineData("Тихорецк", "tikhoretsk")]
    [InlineData("Єлабуга", "yelabuga")]
    [InlineData("Hudaydah", "hodeidah")]
    public void Transliterations_lead_to_one_place(string name, string key) =>
        Assert.Equal(key, Assert.Single(Places.Named(name)).Key);

    [Fact]
    public void A_place_is_described_without_its_name()
    {
        Assert.Contains("former Soviet submarine base", Places["dunai"].Describes);
        Assert.Contains("бывшая советская база подводных лодок", Places["dunai"].Describes);
    }

    [Fact]
    public void Places_are_as_many_as_the_flows_of_the_world_need_and_named_in_three_languages()
    {
        Assert.InRange(Places.Rows.Length, 320, int.MaxValue);
        Assert.Empty(Places.Rows.Where(p => p.Names.En.IsEmpty || p.Names.Uk.IsEmpty || p.Names.Ru.IsEmpty).Select(p => p.Key));
    }

    [Fact]
    public void A_place_and_the_one_it_serves_lie_within_a_days_drive()
    {
        foreach (var place in Places.Rows.Where(p => p.Latitude is not null))
        {
            if (Places.TryGet(place.Near, out var near) && near.Latitude is { } latitude)
            {
                Assert.True(Math.Abs(latitude - place.Latitude!.Value) < 4, $"{place.Key} is far from {near.Key}");
                Assert.True(Math.Abs(near.Longitude!.Value - place.Longitude!.Value) < 8, $"{place.Key} is far from {near.Key}");
            }
        }
    }
}
