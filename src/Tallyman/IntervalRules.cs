using System.Collections.Frozen;
using System.Globalization;
using Tallyman.Data;

namespace Tallyman;

/// <summary>
/// The interval that each qualifier allows, as factors of the number stated (of the lower and the upper number for
/// ranges): the rows of <c>data/intervals.tsv</c>.
/// </summary>
public sealed class IntervalRules
{
    private static readonly Lazy<IntervalRules> Shared = new(LoadDefault);

    private readonly FrozenDictionary<Qualifier, Rule> _rules;

    private IntervalRules(FrozenDictionary<Qualifier, Rule> rules) => _rules = rules;

    /// <summary>The program's own rules.</summary>
    public static IntervalRules Default => Shared.Value;

    /// <summary>Reads rules; a qualifier without a usable row is a problem.</summary>
    public static IntervalRules Read(TsvTable table, ICollection<DataProblem> problems)
    {
        var rules = new Dictionary<Qualifier, Rule>();
        foreach (var row in table.Rows)
        {
            if (!Term.TryParse<Qualifier>(row["qualifier"], out var qualifier))
            {
                problems.Add(row.Problem("qualifier", $"'{row["qualifier"]}' is none of {string.Join(", ", Term.All<Qualifier>())}."));
            }
            else if (!TryFactor(row["low"], out var low) || !TryFactor(row["high"], out var high))
            {
                problems.Add(row.Problem("low", "A factor is a decimal number such as 0.9, or empty for no bound."));
            }
            else if (!rules.TryAdd(qualifier, new Rule(low, row["low_open"] == "true", high, row["high_open"] == "true")))
            {
                problems.Add(row.Problem("qualifier", $"'{row["qualifier"]}' stands twice: keep one row."));
            }
        }

        foreach (var missing in Enum.GetValues<Qualifier>().Where(q => !rules.ContainsKey(q)))
        {
            problems.Add(new DataProblem(table.File, 0, "qualifier", $"No row for '{Term.Of(missing)}'."));
        }

        return new IntervalRules(rules.ToFrozenDictionary());
    }

    /// <summary>What a stated number allows.</summary>
    public Interval Of(Quantity quantity)
    {
        var rule = _rules[quantity.Qualifier];
        var low = quantity.Value ?? quantity.Low;
        var high = quantity.Value ?? quantity.High;
        return new Interval(low * rule.Low, high * rule.High, rule.LowOpen && rule.Low is not null, rule.HighOpen && rule.High is not null);
    }

    private static bool TryFactor(string text, out decimal? factor)
    {
        factor = null;
        if (text.Length == 0)
        {
            return true;
        }

        var read = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value);
        factor = read ? value : null;
        return read;
    }

    private static IntervalRules LoadDefault()
    {
        var problems = new List<DataProblem>();
        var rules = Read(ProgramData.Table("intervals.tsv", ["qualifier", "low", "low_open", "high", "high_open", "source"], problems), problems);
        return problems.Count == 0 ? rules : throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }

    private readonly record struct Rule(decimal? Low, bool LowOpen, decimal? High, bool HighOpen);
}
