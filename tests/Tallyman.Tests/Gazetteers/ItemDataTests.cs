namespace Tallyman.Tests.Gazetteers;

public sealed class ItemDataTests
{
    private static readonly Catalogue<Item> Items = Gazetteer.Default.Items;

    [Theory]
    [InlineData("artillery-shell rocket mortar-round missile ballistic-missile cruise-missile air-defence-missile anti-tank-missile bomb mine ammunition")]
    [InlineData("small-arms small-arms-ammunition artillery-gun multiple-rocket-launcher air-defence-system tank infantry-fighting-vehicle armoured-vehicle")]
    [InlineData("vehicle aircraft helicopter drone ship submarine component technology explosive container wagon troops workers oil food money weapons equipment other")]
    public void Each_word_of_the_claims_vocabulary_counts_as_itself_and_has_names_in_three_languages(string vocabulary)
    {
        foreach (var key in vocabulary.Split(' '))
        {
            var item = Items[key];
            Assert.Equal(key, item.CountsAs);
            Assert.DoesNotContain(true, new[] { item.Names.En.IsEmpty, item.Names.Uk.IsEmpty, item.Names.Ru.IsEmpty });
        }
    }

    [Fact]
    public void The_taxonomy_is_as_wide_as_the_field()
    {
        Assert.InRange(Items.Rows.Count(i => i.Form is ItemForm.Kind or ItemForm.Carrier), 250, int.MaxValue);
        Assert.InRange(Items.Rows.Count(i => i.Form is ItemForm.Model), 600, int.MaxValue);
        Assert.Empty(Items.Rows.Where(i => i.Names.En.IsEmpty || i.Names.Uk.IsEmpty || i.Names.Ru.IsEmpty).Select(i => i.Key));
    }

    [Fact]
    public void A_calibre_lies_under_what_it_counts_as()
    {
        foreach (var item in Items.Rows.Where(i => i.Form is ItemForm.Calibre))
        {
            Assert.True(Gazetteer.Default.IsA(item, item.CountsAs), item.Key);
        }
    }

    [Theory]
    [InlineData("KN-23", "ballistic-missile")]
    [InlineData("Хвасон-11А", "ballistic-missile")]
    [InlineData("Шахед-136", "drone")]
    [InlineData("Герань-2", "drone")]
    [InlineData("БМП-2", "infantry-fighting-vehicle")]
    [InlineData("Gepard", "air-defence-system")]
    [InlineData("Bergepanzer 2", "armoured-vehicle")]
    [InlineData("Stinger", "air-defence-missile")]
    [InlineData("HIMARS", "multiple-rocket-launcher")]
    [InlineData("Grad rocket", "rocket")]
    [InlineData("РПГ-7", "small-arms")]
    [InlineData("нітроцелюлоза", "explosive")]
    [InlineData("снаряд калибра 152 мм", "artillery-shell")]
    [InlineData("155 mm round", "artillery-shell")]
    [InlineData("морський дрон", "drone")]
    [InlineData("станок с ЧПУ", "equipment")]
    [InlineData("ракета", "missile")]
    [InlineData("twenty-foot equivalent unit", "container")]
    public void A_name_is_counted_as_the_reading_guide_says(string name, string countsAs) =>
        Assert.Equal(countsAs, Items.Named(name)[0].CountsAs);

    [Theory]
    [InlineData("T-72", "I")]
    [InlineData("Marder", "II")]
    [InlineData("Koksan", "III")]
    [InlineData("MiG-29", "IV")]
    [InlineData("Mi-24", "V")]
    [InlineData("Kilo", "VI")]
    [InlineData("Iskander", "VII")]
    [InlineData("AK-47", "small-arms")]
    [InlineData("S-300", null)]
    public void Models_bear_their_category_of_the_register(string model, string? category) =>
        Assert.Equal(category, Items.Named(model)[0].Register);

    [Theory]
    [InlineData("supplies")]
    [InlineData("battery")]
    [InlineData("сброс")]
    [InlineData("состав")]
    public void Words_that_mostly_mean_something_else_are_no_item(string word) => Assert.Empty(Items.Named(word));
}
