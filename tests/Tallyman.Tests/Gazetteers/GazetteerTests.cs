using System.Text;
using Tallyman.Data;

namespace Tallyman.Tests.Gazetteers;

public sealed class GazetteerTests
{
    private const string ItemHeader = "key\titem\tparent\tregister\tform\tdetail\tnames_en\tnames_uk\tnames_ru\tnot\tsource\n";

    private const string PlaceHeader = "key\tkind\tstate\tlat\tlon\tnames_en\tnames_uk\tnames_ru\tdescribes\tnear\tnot\tnote\tsource\n";

    private const string ActorHeader =
        "key\tkind\tstate\tparent\tinstance\toffice_en\toffice_uk\toffice_ru\tfrom\tto\tnames_en\tnames_uk\tnames_ru\tadjectives_en\tadjectives_uk\tadjectives_ru\tmetonyms_en\tmetonyms_uk\tmetonyms_ru\tgeneric\tnot\tsource\n";

    [Fact]
    public void The_programs_own_tables_have_no_problem()
    {
        var problems = new List<DataProblem>();
        var gazetteer = Gazetteer.Default.With(
            ProgramData.Table("items.tsv", Gazetteer.ItemColumns, problems),
            ProgramData.Table("actors.tsv", Gazetteer.ActorColumns, problems),
            ProgramData.Table("places.tsv", Gazetteer.PlaceColumns, problems),
            problems);

        Assert.Empty(problems);
        Assert.Equal(Gazetteer.Default.Items.Rows.Length, gazetteer.Items.Rows.Length);
    }

    [Theory]
    [InlineData("a\tb\t\t\tkind\t\tx\t\t\t\town", "item", "'b' is no item that claims count")]
    [InlineData("tank\ttank\tnone\tI\tkind\t\tx\t\t\t\town", "parent", "No row has the key 'none'")]
    [InlineData("a\ttank\t\tVIII\tkind\t\tx\t\t\t\town", "register", "'VIII' is none of")]
    [InlineData("a\ttank\t\tI\tmodel\t\tx\t\t\t\town", "detail", "needs its designation")]
    [InlineData("a\ttank\t\tI\tbrand\t\tx\t\t\t\town", "form", "'brand' is none of")]
    [InlineData("a\ttank\t\tI\tkind\t\t\t\t\t\town", "names_en", "no name in any language")]
    [InlineData("a\ttank\t\tI\tkind\t\t\tтaнк\t\t\town", "names_uk", "mixes Latin and Cyrillic")]
    [InlineData("a\ttank\t\tI\tkind\t\tx; x\t\t\t\town", "names_en", "stands twice")]
    [InlineData("a\ttank\t\tI\tkind\t\tx\t\t\t\t", "source", "names no source")]
    [InlineData("a b\ttank\t\tI\tkind\t\tx\t\t\t\town", "key", "is no key")]
    [InlineData("a\ttank\ta\tI\tkind\t\tx\t\t\t\town", "parent", "lies under itself")]
    public void A_bad_item_is_named_with_its_line_and_column(string row, string column, string what)
    {
        var problem = Assert.Single(Problems(items: ItemHeader + row));

        Assert.Equal(2, problem.Line);
        Assert.Equal(column, problem.Column);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tcity\tXX\t\t\tx\t\t\t\t\t\t\town", "state", "'XX' is no state")]
    [InlineData("a\tcity\tUA\t91\t10\tx\t\t\t\t\t\t\town", "lat", "from -90 to 90")]
    [InlineData("a\tcity\tUA\t50\t\tx\t\t\t\t\t\t\town", "lat", "needs both lat and lon")]
    [InlineData("a\ttown\tUA\t\t\tx\t\t\t\t\t\t\town", "kind", "'town' is none of")]
    [InlineData("a\tcity\tUA\t\t\tx\t\t\t\tnowhere\t\t\town", "near", "No row has the key 'nowhere'")]
    public void A_bad_place_is_named_with_its_line_and_column(string row, string column, string what)
    {
        var problem = Assert.Single(Problems(places: PlaceHeader + row), p => p.Column == column);

        Assert.Equal(2, problem.Line);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\tperson\tUA\t\t\tminister\t\t\t2024-02-31\t\tx\t\t\t\t\t\t\t\t\tfalse\t\town", "from", "is no EDTF date")]
    [InlineData("a\tperson\tUA\t\t\tminister; adviser\t\t\t2024\t\tx\t\t\t\t\t\t\t\t\tfalse\t\town", "from", "1 parts for 2 offices")]
    [InlineData("a\tperson\tUA\tnobody\t\tminister\t\t\t\t\tx\t\t\t\t\t\t\t\t\tfalse\t\town", "parent", "No row has the key 'nobody'")]
    [InlineData("a\tperson\tUA\t\t\t\t\t\t2024\t\tx\t\t\t\t\t\t\t\t\tfalse\t\town", "from", "no office_en")]
    [InlineData("a\torganisation\tUA\t\tUA\t\t\t\t\t\tx\t\t\t\t\t\t\t\t\tfalse\t\town", "instance", "no generic row")]
    [InlineData("a\torganisation\tUA\t\t\t\t\t\t\t\tx\t\t\t\t\t\t\t\t\tyes\t\town", "generic", "neither true nor false")]
    public void A_bad_actor_is_named_with_its_line_and_column(string row, string column, string what)
    {
        var problem = Assert.Single(Problems(actors: ActorHeader + row));

        Assert.Equal(2, problem.Line);
        Assert.Equal(column, problem.Column);
        Assert.Contains(what, problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_rows_that_share_a_name_are_a_problem_until_one_says_that_it_is_not_the_other()
    {
        const string First = "port-a\tsea-port\tRU\t\t\tEast\t\t\t\t\t\t\town\n";

        Assert.Contains("also a name of 'port-a'", Assert.Single(Problems(places: PlaceHeader + First + "site-b\tcosmodrome\tRU\t\t\tEAST\t\t\t\t\t\t\town")).What, StringComparison.Ordinal);
        Assert.Empty(Problems(places: PlaceHeader + First + "site-b\tcosmodrome\tRU\t\t\tEast\t\t\t\t\tport-a\t\town"));
    }

    [Fact]
    public void A_cases_own_row_is_found_before_the_programs_and_takes_the_place_of_one_with_its_key()
    {
        var problems = new List<DataProblem>();
        var gazetteer = Gazetteer.Default.With(
            Table("items.tsv", ItemHeader + "own-shell\tartillery-shell\tartillery-shell\t\tkind\t\tshell; pig iron\t\t\t\town\ntank\ttank\tweapons\tI\tkind\t\tiron box\t\t\t\town"), null, null, problems);

        Assert.Empty(problems);
        Assert.Equal(["own-shell", "artillery-shell"], gazetteer.Items.Named("Shell").Select(i => i.Key));
        Assert.Equal("iron box", gazetteer.Items["tank"].Names.En[0]);
        Assert.Empty(gazetteer.Items.Named("battle tank"));
        Assert.NotEmpty(Gazetteer.Default.Items.Named("battle tank"));
        Assert.True(gazetteer.IsA(gazetteer.Items["own-shell"], "ammunition"));
    }

    [Fact]
    public void A_persons_offices_stand_in_their_order_with_bodies_and_dates()
    {
        var problems = new List<DataProblem>();
        var gazetteer = Gazetteer.Default.With(
            null,
            Table("actors.tsv", ActorHeader + "who\tperson\tUA\tUA;EU\t\tminister; envoy\tміністр; посланець\tминистр; посланник\t2022-03; \t2024; \tWho\tХто\tКто\t\t\t\t\t\t\tfalse\t\town"),
            null,
            problems);

        Assert.Empty(problems);
        var who = gazetteer.Actors["who"];
        Assert.Equal(new Office("minister", "міністр", "министр", "UA", Period.Parse("2022-03"), Period.Parse("2024")), who.Offices[0]);
        Assert.Equal(new Office("envoy", "посланець", "посланник", "EU", null, null), who.Offices[1]);
        Assert.Equal("EU", who.Parent);
    }

    private static List<DataProblem> Problems(string? items = null, string? actors = null, string? places = null)
    {
        var problems = new List<DataProblem>();
        Gazetteer.Default.With(Table("items.tsv", items), Table("actors.tsv", actors), Table("places.tsv", places), problems);
        return problems;
    }

    private static TsvTable? Table(string file, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var problems = new List<DataProblem>();
        var table = TsvTable.Read(file, Encoding.UTF8.GetBytes(text), [], problems);
        Assert.Empty(problems);
        return table;
    }
}
