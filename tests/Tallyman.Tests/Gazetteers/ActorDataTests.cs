namespace Tallyman.Tests.Gazetteers;

public sealed class ActorDataTests
{
    private static readonly Catalogue<Actor> Actors = Gazetteer.Default.Actors;

    [Fact]
    public void All_members_of_the_United_Nations_and_the_unions_have_names_in_three_languages()
    {
        var states = Actors.Rows.Where(a => a.Kind is ActorKind.State).ToList();

        Assert.InRange(states.Count, 196, 260);
        Assert.Empty(states.Where(s => s.Names.En.IsEmpty || s.Names.Uk.IsEmpty || s.Names.Ru.IsEmpty).Select(s => s.Key));
        Assert.All(states, s => Assert.Equal(s.Key, s.State));
    }

    [Fact]
    public void The_actors_are_as_many_as_the_field_needs()
    {
        Assert.InRange(Actors.Rows.Count(a => a.Kind is not ActorKind.State), 600, int.MaxValue);
        Assert.InRange(Actors.Rows.Count(a => a.Kind is ActorKind.Outlet or ActorKind.Agency), 150, int.MaxValue);
    }

    [Theory]
    [InlineData("Shin Won-sik", "shin-won-sik")]
    [InlineData("Сін Вон Сік", "shin-won-sik")]
    [InlineData("Шин Вон Сік", "shin-won-sik")]
    [InlineData("Син Вон Сик", "shin-won-sik")]
    [InlineData("КНДР", "KP")]
    [InlineData("Соединенные Штаты", "US")]
    [InlineData("Держдеп", "us-state-department")]
    [InlineData("хусити", "Houthis")]
    [InlineData("Українська правда", "ukrainska-pravda")]
    [InlineData("Беларускі Гаюн", "belarusian-hajun")]
    public void A_name_in_any_script_leads_to_its_actor(string name, string key) =>
        Assert.Equal(key, Assert.Single(Actors.Named(name)).Key);

    [Theory]
    [InlineData("defence-ministry", "US", "us-pentagon")]
    [InlineData("defence-ministry", "KR", "kr-defence-ministry")]
    [InlineData("intelligence-service", "KR", "kr-nis")]
    [InlineData("military-intelligence", "UA", "ua-main-intelligence-directorate")]
    [InlineData("foreign-ministry", "GB", "gb-foreign-office")]
    [InlineData("parliament", "IR", "ir-majlis")]
    public void A_generic_body_with_a_state_is_that_states_own(string generic, string state, string key)
    {
        Assert.True(Actors[generic].IsGeneric);
        Assert.Equal(key, Gazetteer.Default.InstanceOf(generic, state)?.Key);
    }

    [Fact]
    public void A_minister_who_changed_office_has_both_with_their_bodies()
    {
        var offices = Actors["shin-won-sik"].Offices;

        Assert.Equal(["kr-defence-ministry", "kr-presidential-office"], offices.Select(o => o.Body));
        Assert.Equal("2023-10-07", offices[0].From?.Edtf);
    }

    [Fact]
    public void No_office_ends_before_it_begins()
    {
        Assert.Empty(Actors.Rows.SelectMany(a => a.Offices, (a, o) => (a.Key, o))
            .Where(p => p.o.From?.Earliest is { } from && p.o.To?.Latest is { } to && to < from).Select(p => p.Key));
    }

    [Theory]
    [InlineData("KP", "Pyongyang", "Пхеньян", "Пхеньян")]
    [InlineData("RU", "Kremlin", "Кремль", "Кремль")]
    [InlineData("UA", "Bankova", "Банкова", "Банковая")]
    [InlineData("US", "White House", "Білий дім", "Белый дом")]
    public void Capitals_and_seats_stand_for_their_state(string state, string en, string uk, string ru)
    {
        Assert.Contains(en, Actors[state].Metonyms.En);
        Assert.Contains(uk, Actors[state].Metonyms.Uk);
        Assert.Contains(ru, Actors[state].Metonyms.Ru);
    }
}
