using Tallyman.Data;

namespace Tallyman.Gazetteers;

/// <summary>Holds the keys that rows name, and the names that rows share, against the whole gazetteer.</summary>
internal static class References
{
    public static void Check(List<Sourced<Item>> rows, Gazetteer all, ICollection<DataProblem> problems)
    {
        foreach (var (item, row) in rows)
        {
            Exists(row, "parent", item.Parent, all.Items, problems);
            Exist(row, "not", item.Not, all.Items, problems);
            if (!all.Items.TryGet(item.CountsAs, out var counted) || counted.CountsAs != counted.Key)
            {
                problems.Add(row.Problem("item", $"'{item.CountsAs}' is no item that claims count: name a row whose item is its own key."));
            }

            if (Loops(item, i => i.Parent, all.Items))
            {
                problems.Add(row.Problem("parent", $"'{item.Key}' lies under itself: break the ring of parents."));
            }
        }

        Shared(rows, (a, b) => all.IsA(a, b.Key) || all.IsA(b, a.Key), problems);
    }

    public static void Check(List<Sourced<Actor>> rows, Gazetteer all, ICollection<DataProblem> problems)
    {
        foreach (var (actor, row) in rows)
        {
            Exists(row, "parent", actor.Offices.IsEmpty ? actor.Parent : null, all.Actors, problems);
            Exist(row, "parent", actor.Offices.Select(o => o.Body), all.Actors, problems);
            Exist(row, "not", actor.Not, all.Actors, problems);
            Exists(row, "instance", actor.Instance, all.Actors, problems);
            State(row, actor.State, all, problems);
            if (all.Actors.TryGet(actor.Instance, out var generic) && !generic.IsGeneric)
            {
                problems.Add(row.Problem("instance", $"'{actor.Instance}' is no generic row: name one, or mark it generic."));
            }

            if (Loops(actor, a => a.Parent, all.Actors))
            {
                problems.Add(row.Problem("parent", $"'{actor.Key}' lies under itself: break the ring of parents."));
            }
        }

        Shared(rows, (a, b) => a.Parent == b.Key || b.Parent == a.Key || a.Instance == b.Key || b.Instance == a.Key, problems);
    }

    public static void Check(List<Sourced<Place>> rows, Gazetteer all, ICollection<DataProblem> problems)
    {
        foreach (var (place, row) in rows)
        {
            Exists(row, "near", place.Near, all.Places, problems);
            Exist(row, "not", place.Not, all.Places, problems);
            State(row, place.State, all, problems);
        }

        Shared(rows, (a, b) => a.Near == b.Key || b.Near == a.Key, problems);
    }

    private static void State(TsvRow row, string? state, Gazetteer all, ICollection<DataProblem> problems)
    {
        if (state is not null && !(all.Actors.TryGet(state, out var actor) && actor.Kind is ActorKind.State))
        {
            problems.Add(row.Problem("state", $"'{state}' is no state of the actors: use its ISO 3166-1 code, or leave it empty."));
        }
    }

    private static void Exist<T>(TsvRow row, string column, IEnumerable<string?> keys, Catalogue<T> catalogue, ICollection<DataProblem> problems)
        where T : class, INamed
    {
        foreach (var key in keys)
        {
            Exists(row, column, key, catalogue, problems);
        }
    }

    private static void Exists<T>(TsvRow row, string column, string? key, Catalogue<T> catalogue, ICollection<DataProblem> problems)
        where T : class, INamed
    {
        if (key is not null && !catalogue.TryGet(key, out _))
        {
            problems.Add(row.Problem(column, $"No row has the key '{key}': correct it or add the row."));
        }
    }

    private static bool Loops<T>(T row, Func<T, string?> parent, Catalogue<T> catalogue)
        where T : class, INamed
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { row.Key };
        for (var at = row; catalogue.TryGet(parent(at), out var next); at = next)
        {
            if (!seen.Add(next.Key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two rows of one table that share a name must be of one family, or one must say in <c>not</c> that it is not the other.</summary>
    private static void Shared<T>(List<Sourced<T>> rows, Func<T, T, bool> related, ICollection<DataProblem> problems)
        where T : class, INamed
    {
        var bearers = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var (value, row) in rows)
        {
            foreach (var name in value.Names.All.Select(NameFold.Of).Distinct(StringComparer.Ordinal))
            {
                if (!bearers.TryGetValue(name, out var others))
                {
                    bearers.Add(name, others = []);
                }

                foreach (var other in others.Where(o => !related(value, o) && !value.Not.Contains(o.Key) && !o.Not.Contains(value.Key)))
                {
                    problems.Add(row.Problem("names_en", $"'{name}' is also a name of '{other.Key}': if they are two, put its key into 'not'."));
                }

                others.Add(value);
            }
        }
    }
}
