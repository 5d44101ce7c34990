using System.Collections.Immutable;
using System.Globalization;
using Tallyman.Data;

namespace Tallyman.Gazetteers;

/// <summary>Reads tables of places.</summary>
internal static class PlaceRows
{
    public static readonly ImmutableArray<string> Required =
        ["key", "kind", "state", "lat", "lon", "names_en", "names_uk", "names_ru", "describes", "near", "not", "note", "source"];

    public static List<Sourced<Place>> Read(TsvTable? table, ICollection<DataProblem> problems)
    {
        var rows = new List<Sourced<Place>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table?.Rows ?? [])
        {
            if (Cells.Key(row, seen, problems) is not { } key || Cells.Term<PlaceKind>(row, "kind", problems) is not { } kind)
            {
                continue;
            }

            var latitude = Degrees(row, "lat", 90, problems);
            var longitude = Degrees(row, "lon", 180, problems);
            if (row["lat"].Length == 0 != (row["lon"].Length == 0))
            {
                problems.Add(row.Problem("lat", "A point needs both lat and lon: give the other or clear both."));
            }

            if (latitude is null || longitude is null)
            {
                latitude = longitude = null;
            }

            rows.Add(new(
                new Place
                {
                    Key = key,
                    Kind = kind,
                    State = Cells.Optional(row, "state"),
                    Latitude = latitude,
                    Longitude = longitude,
                    Names = Cells.SomeNames(row, problems),
                    Describes = Cells.Phrases(row, "describes", problems),
                    Near = Cells.Optional(row, "near"),
                    Not = row.List("not"),
                    Note = Cells.Optional(row, "note"),
                    Source = Cells.Source(row, problems),
                },
                row));
        }

        return rows;
    }

    private static double? Degrees(TsvRow row, string column, double limit, ICollection<DataProblem> problems)
    {
        var text = row[column];
        if (text.Length == 0)
        {
            return null;
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            && Math.Abs(value) <= limit)
        {
            return value;
        }

        problems.Add(row.Problem(column, $"'{text}' is no decimal number of degrees from {-limit} to {limit}."));
        return null;
    }
}
