using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Tallyman.Data;

namespace Tallyman.Publication;

/// <summary>Stated amounts in words: qualifier, number, unit and item in the forms that they ask of each other.</summary>
internal static class AmountText
{
    private static readonly Lazy<FrozenDictionary<(decimal, decimal), TsvRow>> Vague = new(() => Rows("vague", ["low", "high", "en", "uk", "ru", "source"])
        .ToFrozenDictionary(r => (decimal.Parse(r["low"], CultureInfo.InvariantCulture), decimal.Parse(r["high"], CultureInfo.InvariantCulture))));

    private static readonly Lazy<FrozenDictionary<string, TsvRow>> Currencies = new(() => Rows("currencies", ["code", "uk", "ru", "source"]).ToFrozenDictionary(r => r["code"], StringComparer.Ordinal));

    private static readonly Lazy<FrozenDictionary<string, TsvRow>> Rates = new(() => Rows("rates", ["unit", "en", "uk", "ru", "source"]).ToFrozenDictionary(r => r["unit"], StringComparer.Ordinal));

    /// <summary>Words an amount.</summary>
    /// <param name="amount">What was stated.</param>
    /// <param name="wording">The language.</param>
    /// <param name="qualified">False to leave the qualifier away.</param>
    /// <param name="withItem">False to leave the item away.</param>
    public static string Of(StatedAmount amount, Wording wording, bool qualified = true, bool withItem = true)
    {
        var language = wording.Language;
        var noun = withItem && amount.Item is { } item ? Noun.Find(language, "item", item) ?? Uninflected(wording.Item(item)) : null;
        if (amount.Quantity is not { } quantity)
        {
            return noun?.Plural ?? wording.Term("origin", "unknown");
        }

        var (unit, per) = Split(quantity.Unit, language);
        var text = Number(quantity, unit, noun, wording, qualified);
        return per is null ? text : $"{text} {per}";
    }

    private static string Number(Quantity quantity, string? unit, Noun? noun, Wording wording, bool qualified)
    {
        var language = wording.Language;
        if (quantity.Value is not { } value)
        {
            decimal low = quantity.Low!.Value, high = quantity.High!.Value;
            if (quantity.Qualifier == Qualifier.Vague && unit is null or "t" && Vague.Value.TryGetValue((low, high), out var row))
            {
                var counted = unit is null ? noun?.Many ?? Noun.Find(language, "item", "other")!.Many : Noun.Find(language, "unit", unit)!.Many;
                return $"{row[language]} {counted}";
            }

            return Attach(NumberText.Range(low, high, language), high, true, unit, noun, language, Percentages(low, high, unit, language));
        }

        var word = qualified && quantity.Qualifier != Qualifier.Exact ? wording.Term(quantity.Qualifier) : null;
        var genitive = word is not null && IsGenitive(quantity.Qualifier, language);
        var body = Attach(NumberText.Short(value, language), value, genitive, unit, noun, language, unit == "fraction" ? NumberText.Percent(value, language) : null);
        return word is null ? body : $"{word} {body}";
    }

    private static string? Percentages(decimal low, decimal high, string? unit, string language) => unit != "fraction" ? null
        : language == "en" ? $"{NumberText.Percent(low, language)} to {NumberText.Percent(high, language)}"
        : $"{(language == "uk" ? "від" : "от")} {NumberText.Percent(low, language)} до {NumberText.Percent(high, language)}";

    private static string Attach(string number, decimal value, bool genitive, string? unit, Noun? noun, string language, string? percent)
    {
        if (percent is not null)
        {
            return percent;
        }

        if (unit is { Length: 3 } && unit.All(char.IsAsciiLetterUpper))
        {
            return language == "en" ? $"{unit}\u00A0{number}"
                : $"{number}\u00A0{(Currencies.Value.TryGetValue(unit, out var currency) ? currency[language] : unit)}";
        }

        var scaled = NumberText.IsScaled(value);
        if (unit is null)
        {
            return noun is null ? number : $"{number}\u00A0{(scaled ? noun.Many : noun.Behind(value, genitive, language))}";
        }

        var measured = Noun.Find(language, "unit", unit);
        var counted = measured is null ? unit : scaled ? measured.Many : measured.Behind(value, genitive, language);
        return noun is null ? $"{number}\u00A0{counted}"
            : $"{number}\u00A0{counted} {(language == "en" ? "of " : string.Empty)}{noun.Mass}";
    }

    private static bool IsGenitive(Qualifier qualifier, string language) => language switch
    {
        "uk" => qualifier is Qualifier.About or Qualifier.AtMost,
        "ru" => qualifier is Qualifier.About or Qualifier.AtMost or Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.LessThan,
        _ => false,
    };

    private static (string? Unit, string? Per) Split(string? unit, string language)
    {
        if (unit is null)
        {
            return (null, null);
        }

        foreach (var (key, row) in Rates.Value)
        {
            if (unit == key)
            {
                return (null, row[language]);
            }

            if (unit.EndsWith("-" + key, StringComparison.Ordinal))
            {
                return (unit[..^(key.Length + 1)], row[language]);
            }
        }

        return (unit, null);
    }

    private static Noun Uninflected(string name) => new(name, name, name, name, name, name);

    private static ImmutableArray<TsvRow> Rows(string file, string[] columns)
    {
        var problems = new List<DataProblem>();
        var table = ProgramData.Table($"messages/{file}.tsv", columns, problems);
        return problems.Count == 0 ? table.Rows : throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }
}
