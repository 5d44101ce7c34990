using System.Collections.Frozen;
using Tallyman.Data;
using Tallyman.Gazetteers;

namespace Tallyman;

/// <summary>
/// What the world's things, actors and places are called: the program's tables, and before them a case's own rows.
/// Names that look alike in several scripts are proposed as one by <see cref="NameKey"/>, never here.
/// </summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Shared = new(LoadDefault);

    private readonly Lazy<FrozenDictionary<(string Generic, string State), Actor>> _instances;

    private Gazetteer(Catalogue<Item> items, Catalogue<Actor> actors, Catalogue<Place> places)
    {
        Items = items;
        Actors = actors;
        Places = places;
        _instances = new(() => actors.Rows
            .Where(a => a.Instance is not null && a.State is not null)
            .DistinctBy(a => (a.Instance!, a.State!))
            .ToFrozenDictionary(a => (a.Instance!, a.State!)));
    }

    /// <summary>The program's own tables.</summary>
    public static Gazetteer Default => Shared.Value;

    /// <summary>Columns that an item table needs.</summary>
    public static IReadOnlyCollection<string> ItemColumns => ItemRows.Required;

    /// <summary>Columns that an actor table needs.</summary>
    public static IReadOnlyCollection<string> ActorColumns => ActorRows.Required;

    /// <summary>Columns that a place table needs.</summary>
    public static IReadOnlyCollection<string> PlaceColumns => PlaceRows.Required;

    /// <summary>What is transferred, and what carries it.</summary>
    public Catalogue<Item> Items { get; }

    /// <summary>Who gives, receives, says and tells.</summary>
    public Catalogue<Actor> Actors { get; }

    /// <summary>Where.</summary>
    public Catalogue<Place> Places { get; }

    /// <summary>
    /// This gazetteer with further rows, which are looked up first and take the place of rows of the same key. Bad rows
    /// are left out and reported; a name that a further row shares with an older one is that row's from then on.
    /// </summary>
    /// <param name="items">Table with <see cref="ItemColumns"/>; null for none.</param>
    /// <param name="actors">Table with <see cref="ActorColumns"/>; null for none.</param>
    /// <param name="places">Table with <see cref="PlaceColumns"/>; null for none.</param>
    /// <param name="problems">Receives what is wrong, with file, line and column.</param>
    public Gazetteer With(TsvTable? items, TsvTable? actors, TsvTable? places, ICollection<DataProblem> problems)
    {
        var newItems = ItemRows.Read(items, problems);
        var newActors = ActorRows.Read(actors, problems);
        var newPlaces = PlaceRows.Read(places, problems);
        var all = new Gazetteer(
            new([.. newItems.Select(r => r.Value), .. Items.Rows]),
            new([.. newActors.Select(r => r.Value), .. Actors.Rows]),
            new([.. newPlaces.Select(r => r.Value), .. Places.Rows]));
        References.Check(newItems, all, problems);
        References.Check(newActors, all, problems);
        References.Check(newPlaces, all, problems);
        return all;
    }

    /// <summary>True where an item is, or lies under, another in the taxonomy.</summary>
    public bool IsA(Item item, string ancestor)
    {
        // A cycle of parents is a problem of the table and ends here at the number of rows.
        for (var steps = 0; steps <= Items.Rows.Length; steps++)
        {
            if (item.Key == ancestor)
            {
                return true;
            }

            if (!Items.TryGet(item.Parent, out var parent))
            {
                return false;
            }

            item = parent;
        }

        return false;
    }

    /// <summary>One state's own of a generic actor (the defence ministry of <c>KR</c>); null where no row names it.</summary>
    /// <param name="generic">Key of a generic row.</param>
    /// <param name="state">Key of the state.</param>
    public Actor? InstanceOf(string generic, string state) => _instances.Value.GetValueOrDefault((generic, state));

    /// <summary>Without the checks across rows: tests hold the program's own tables to them.</summary>
    private static Gazetteer LoadDefault()
    {
        var problems = new List<DataProblem>();
        var items = ItemRows.Read(ProgramData.Table("items.tsv", ItemColumns, problems), problems);
        var actors = ActorRows.Read(ProgramData.Table("actors.tsv", ActorColumns, problems), problems);
        var places = PlaceRows.Read(ProgramData.Table("places.tsv", PlaceColumns, problems), problems);
        return problems.Count == 0
            ? new Gazetteer(new(items.Select(r => r.Value)), new(actors.Select(r => r.Value)), new(places.Select(r => r.Value)))
            : throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }
}
