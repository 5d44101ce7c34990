using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using Tallyman.Data;

namespace Tallyman.Workspace.Words;

/// <summary>
/// The words of the pages in one language: one file <c>LANGUAGE.tsv</c> of keys and texts. A text has places
/// <c>{0}</c>, <c>{1}</c>; a text that counts stands once for each plural category of its language under
/// <c>KEY#one</c>, <c>KEY#few</c>, <c>KEY#many</c>, <c>KEY#other</c> (CLDR's cardinal rules for whole numbers).
/// </summary>
public sealed class Phrases
{
    private static readonly Lazy<FrozenDictionary<string, Phrases>> All = new(Load);

    private readonly FrozenDictionary<string, string> _texts;

    private Phrases(string language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
        Figures = new Figures(language);
    }

    /// <summary>Languages that have words, English first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "uk", "ru"];

    /// <summary><c>en</c>, <c>uk</c> or <c>ru</c>.</summary>
    public string Language { get; }

    /// <summary>Numbers and dates as this language writes them.</summary>
    public Figures Figures { get; }

    /// <summary>Every key, for the check that no language lacks one.</summary>
    public IEnumerable<string> Keys => _texts.Keys;

    /// <summary>The text of a key; the key itself where no text stands, so that a gap shows.</summary>
    public string this[string key] => _texts.GetValueOrDefault(key, key);

    /// <summary>The text of a key with its places filled.</summary>
    public string this[string key, params ReadOnlySpan<object?> values] => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>True where the key has a text.</summary>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>A text that counts: <c>{0}</c> is the number as the language writes it.</summary>
    public string Count(string key, long number)
    {
        var text = _texts.GetValueOrDefault($"{key}#{Plural(number)}") ?? _texts.GetValueOrDefault($"{key}#other") ?? key;
        return string.Format(CultureInfo.InvariantCulture, text, Figures.Whole(number));
    }

    /// <summary>The words of a language; English for one that has none.</summary>
    public static Phrases In(string? language) =>
        language is not null && All.Value.TryGetValue(language, out var phrases) ? phrases : All.Value["en"];

    /// <summary>The first of a browser's preferred languages that has words (<c>Accept-Language</c>); English otherwise.</summary>
    public static string Preferred(string? acceptLanguage)
    {
        foreach (var part in (acceptLanguage ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var code = part.Split(';', '-')[0].ToLowerInvariant();
            if (Languages.Contains(code))
            {
                return code;
            }
        }

        return "en";
    }

    private string Plural(long number)
    {
        var n = Math.Abs(number);
        if (Language == "en")
        {
            return n == 1 ? "one" : "other";
        }

        return (n % 10, n % 100) switch
        {
            (1, not 11) => "one",
            ( >= 2 and <= 4, not (>= 12 and <= 14)) => "few",
            _ => "many",
        };
    }

    private static FrozenDictionary<string, Phrases> Load()
    {
        var all = new Dictionary<string, Phrases>();
        foreach (var language in Languages)
        {
            var problems = new List<DataProblem>();
            var name = $"words/{language}.tsv";
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The workspace carries no words file '{name}'.");
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var table = TsvTable.Parse(name, reader.ReadToEnd(), ["key", "text"], problems);
            var texts = new Dictionary<string, string>();
            foreach (var row in table.Rows)
            {
                if (!texts.TryAdd(row["key"], row["text"]))
                {
                    problems.Add(row.Problem("key", $"'{row["key"]}' stands twice: keep one row."));
                }
            }

            if (problems.Count > 0)
            {
                throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
            }

            all.Add(language, new Phrases(language, texts.ToFrozenDictionary(StringComparer.Ordinal)));
        }

        return all.ToFrozenDictionary();
    }
}
