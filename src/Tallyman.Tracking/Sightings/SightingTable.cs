using System.Collections.Immutable;
using System.Globalization;
using Tallyman.Data;

namespace Tallyman.Tracking.Sightings;

/// <summary>Reads analysts' tables of voyages and sightings; columns as in the sample cases' voyages.</summary>
public static class SightingTable
{
    /// <summary>Columns that a table must have.</summary>
    public static ImmutableArray<string> Required { get; } = ["voyage_id", "row_kind", "observed_by"];

    /// <summary>The sightings of a table; rows that cannot be read are reported and left out.</summary>
    public static ImmutableArray<Sighting> Read(TsvTable table, ICollection<DataProblem> problems)
    {
        var sightings = ImmutableArray.CreateBuilder<Sighting>(table.Rows.Length);
        foreach (var row in table.Rows)
        {
            if (Read(row, problems) is { } sighting)
            {
                sightings.Add(sighting);
            }
        }

        return sightings.ToImmutable();
    }

    private static Sighting? Read(TsvRow row, ICollection<DataProblem> problems)
    {
        if (!Term.TryParse<SightingKind>(row["row_kind"].Replace('_', '-'), out var kind))
        {
            problems.Add(row.Problem("row_kind", $"'{row["row_kind"]}' is none of {string.Join(", ", Term.All<SightingKind>())}."));
            return null;
        }

        var good = true;
        Period? When(string column)
        {
            var text = row[column];
            if (text.Length == 0 || Period.TryParse(text, out var period))
            {
                return text.Length == 0 ? null : Period.Parse(text);
            }

            problems.Add(row.Problem(column, $"'{text}' is no EDTF date: write it as 2023-09-12 or 2023-09-12/2023-09-14."));
            good = false;
            return null;
        }

        decimal? Number(string column)
        {
            var text = row[column];
            if (text.Length == 0 || decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out _))
            {
                return text.Length == 0 ? null : decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
            }

            problems.Add(row.Problem(column, $"'{text}' is no number."));
            good = false;
            return null;
        }

        var sighting = new Sighting
        {
            Id = row["voyage_id"],
            Kind = kind,
            Ships = Ships(row["ship"]),
            Imo = (int)(Number("imo") ?? 0),
            Mmsi = (uint)(Number("mmsi") ?? 0),
            From = row.List("from_port"),
            To = row.List("to_port"),
            Departure = When("departure"),
            Arrival = When("arrival"),
            Period = When("period"),
            Voyages = Number("voyages") ?? 1,
            Containers = Number("containers"),
            Observer = row["observed_by"],
            Basis = Term.TryParse<Basis>(row["observation_basis"], out var basis) ? basis : Basis.Unknown,
            Note = row["note"],
            Source = row["source"],
        };
        return good ? sighting : null;
    }

    /// <summary>Ships separated by semicolons, commas, <c>or</c> or <c>and</c>.</summary>
    private static ImmutableArray<string> Ships(string cell) =>
        [.. cell.Split([";", ",", " or ", " and ", "/"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
