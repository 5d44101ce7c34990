using System.Collections.Frozen;
using System.Globalization;
using Tallyman.Data;

namespace Tallyman.Assessment;

/// <summary>The numbers on which the checks turn: the rows of <c>data/assessment/thresholds.tsv</c>, each with its reason.</summary>
public sealed record Thresholds
{
    private static readonly Lazy<Thresholds> Shared = new(LoadDefault);

    /// <summary>The program's own.</summary>
    public static Thresholds Default => Shared.Value;

    /// <summary>The most, as a fraction, that a stated number is taken to be rounded by.</summary>
    public required decimal RoundingCap { get; init; }

    /// <summary>How far, as a fraction, a stated result may lie from the computed one beyond its rounding.</summary>
    public required decimal ArithmeticTolerance { get; init; }

    /// <summary>How far, as a fraction, a stated distance may lie from the geodesic beyond its rounding.</summary>
    public required decimal DistanceTolerance { get; init; }

    /// <summary>A period that ended at most so many days before its release speaks of the total so far.</summary>
    public required int RunningTotalDays { get; init; }

    /// <summary>Numbers of independent origins that lie within this fraction of each other corroborate each other.</summary>
    public required decimal AgreementRange { get; init; }

    /// <summary>A floor this many times below another origin's number tells of another count.</summary>
    public required decimal FloorGap { get; init; }

    /// <summary>Reads a table; missing or unusable rows are problems and leave the program's own value.</summary>
    public static Thresholds Read(TsvTable table, ICollection<DataProblem> problems)
    {
        var values = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!decimal.TryParse(row["value"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                problems.Add(row.Problem("value", $"'{row["value"]}' is no number: write it as 0.05."));
            }
            else if (!values.TryAdd(row["name"], value))
            {
                problems.Add(row.Problem("name", $"'{row["name"]}' stands twice: keep one row."));
            }
        }

        var frozen = values.ToFrozenDictionary(StringComparer.Ordinal);
        return new Thresholds
        {
            RoundingCap = Value("rounding-cap", 0.05m),
            ArithmeticTolerance = Value("arithmetic-tolerance", 0.02m),
            DistanceTolerance = Value("distance-tolerance", 0.05m),
            AgreementRange = Value("agreement-range", 0.1m),
            FloorGap = Value("floor-gap", 3m),
            RunningTotalDays = (int)Value("running-total-days", 45m),
        };

        decimal Value(string name, decimal own)
        {
            if (frozen.TryGetValue(name, out var value))
            {
                return value;
            }

            problems.Add(new DataProblem(table.File, 0, "name", $"No row '{name}': {own.ToString(CultureInfo.InvariantCulture)} is used."));
            return own;
        }
    }

    private static Thresholds LoadDefault()
    {
        var problems = new List<DataProblem>();
        var thresholds = Read(ProgramData.Table("assessment/thresholds.tsv", ["name", "value", "unit", "source"], problems), problems);
        return problems.Count == 0 ? thresholds : throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }
}
