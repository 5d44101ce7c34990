using System.Collections.Immutable;
using Tallyman.Data;

namespace Tallyman.Gazetteers;

/// <summary>Reads tables of actors.</summary>
internal static class ActorRows
{
    public static readonly ImmutableArray<string> Required =
    [
        "key", "kind", "state", "parent", "office_en", "office_uk", "office_ru", "from", "to",
        "names_en", "names_uk", "names_ru", "adjectives_en", "adjectives_uk", "adjectives_ru",
        "metonyms_en", "metonyms_uk", "metonyms_ru", "generic", "source",
    ];

    public static List<Sourced<Actor>> Read(TsvTable? table, ICollection<DataProblem> problems)
    {
        var rows = new List<Sourced<Actor>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table?.Rows ?? [])
        {
            if (Cells.Key(row, seen, problems) is not { } key || Cells.Term<ActorKind>(row, "kind", problems) is not { } kind)
            {
                continue;
            }

            if (row["generic"] is not ("true" or "false" or ""))
            {
                problems.Add(row.Problem("generic", $"'{row["generic"]}' is neither true nor false."));
            }

            var offices = Offices(row, problems);
            rows.Add(new(
                new Actor
                {
                    Key = key,
                    Kind = kind,
                    State = Cells.Optional(row, "state") ?? (kind == ActorKind.State ? key : null),
                    Parent = offices.IsEmpty ? Cells.Optional(row, "parent") : offices[^1].Body,
                    Instance = Cells.Optional(row, "instance"),
                    Offices = offices,
                    Names = Cells.SomeNames(row, problems),
                    Adjectives = Cells.Names(row, "adjectives", problems),
                    Metonyms = Cells.Names(row, "metonyms", problems),
                    IsGeneric = row["generic"] == "true",
                    Not = row.List("not"),
                    Source = Cells.Source(row, problems),
                },
                row));
        }

        return rows;
    }

    /// <summary>Several offices stand in the cells in one order, separated by semicolons; a part may be empty.</summary>
    private static ImmutableArray<Office> Offices(TsvRow row, ICollection<DataProblem> problems)
    {
        var en = Parts(row, "office_en");
        if (en.All(p => p.Length == 0))
        {
            foreach (var column in (ReadOnlySpan<string>)["office_uk", "office_ru", "from", "to"])
            {
                if (row[column].Length > 0)
                {
                    problems.Add(row.Problem(column, "The row has no office_en that this belongs to: name the office."));
                }
            }

            return [];
        }

        var offices = ImmutableArray.CreateBuilder<Office>(en.Length);
        var uk = PartsLike(en, row, "office_uk", problems);
        var ru = PartsLike(en, row, "office_ru", problems);
        var bodies = PartsLike(en, row, "parent", problems);
        var from = PartsLike(en, row, "from", problems);
        var to = PartsLike(en, row, "to", problems);
        for (var i = 0; i < en.Length; i++)
        {
            offices.Add(new Office(
                en[i], uk[i], ru[i], bodies[i].Length == 0 ? null : bodies[i], Date(row, "from", from[i], problems), Date(row, "to", to[i], problems)));
        }

        return offices.ToImmutable();
    }

    private static string[] Parts(TsvRow row, string column) => row[column].Split(';', StringSplitOptions.TrimEntries);

    private static string[] PartsLike(string[] offices, TsvRow row, string column, ICollection<DataProblem> problems)
    {
        var parts = Parts(row, column);
        if (parts.Length != offices.Length)
        {
            if (row[column].Length > 0)
            {
                problems.Add(row.Problem(column, $"{parts.Length} parts for {offices.Length} offices: give one each, empty where unknown."));
            }

            return [.. Enumerable.Repeat(string.Empty, offices.Length)];
        }

        return parts;
    }

    private static Period? Date(TsvRow row, string column, string text, ICollection<DataProblem> problems)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (Period.TryParse(text, out var period) && !period.IsInterval)
        {
            return period;
        }

        problems.Add(row.Problem(column, $"'{text}' is no EDTF date: write a year, month or day, such as 2023-10."));
        return null;
    }
}
