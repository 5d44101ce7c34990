using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tallyman.Data;

namespace Tallyman.Publication;

/// <summary>
/// Makes what is generated readable in one language: sentences from messages, and the names of the vocabulary. Templates
/// and words are data (<c>data/messages</c>); a template holds <c>{argument:format}</c>.
/// </summary>
public sealed class Wording
{
    private static readonly FrozenDictionary<string, Lazy<Wording>> ByLanguage =
        new[] { "en", "uk", "ru" }.ToFrozenDictionary(l => l, l => new Lazy<Wording>(() => new Wording(l, Gazetteer.Default)), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, ImmutableArray<Piece>> _templates;
    private readonly FrozenDictionary<(string Group, string Key), string> _terms;
    private readonly Gazetteer _gazetteer;

    private Wording(string language, Gazetteer gazetteer)
    {
        Language = language;
        _gazetteer = gazetteer;
        var problems = new List<DataProblem>();
        _templates = ProgramData.Table($"messages/{language}.tsv", ["key", "text", "source"], problems).Rows
            .ToFrozenDictionary(r => r["key"], r => Parse(r["text"]), StringComparer.Ordinal);
        _terms = ProgramData.Table("messages/terms.tsv", ["group", "key", "en", "uk", "ru", "source"], problems).Rows
            .ToFrozenDictionary(r => (r["group"], r["key"]), r => r[language]);
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
        }
    }

    private Wording(Wording other, Gazetteer gazetteer)
    {
        Language = other.Language;
        _templates = other._templates;
        _terms = other._terms;
        _gazetteer = gazetteer;
    }

    /// <summary>The languages that there are words for.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "uk", "ru"];

    /// <summary><c>en</c>, <c>uk</c> or <c>ru</c>.</summary>
    public string Language { get; }

    /// <summary>Keys of all templates, in ordinal order.</summary>
    public IEnumerable<string> Keys => _templates.Keys.Order(StringComparer.Ordinal);

    /// <summary>The wording of a language; English for one that there is none for.</summary>
    public static Wording For(string? language) => ByLanguage[language is not null && ByLanguage.ContainsKey(language) ? language : "en"].Value;

    /// <summary>The same words with the names of a case's own gazetteer.</summary>
    public Wording With(Gazetteer gazetteer) => new(this, gazetteer);

    /// <summary>The sentence of a message. A key without a template shows itself with its arguments, so that nothing is hidden.</summary>
    public string Sentence(Message message)
    {
        if (!_templates.TryGetValue(message.Key, out var template))
        {
            return $"{message.Key}: {string.Join(", ", message.Arguments.Select(a => $"{a.Name} {a.Value}"))}";
        }

        var text = new StringBuilder();
        foreach (var piece in template)
        {
            text.Append(piece.Argument is { } name ? Argument(message, name, piece.Text) : piece.Text);
        }

        // A sentence may begin with a number or a word of the data.
        if (text.Length > 0)
        {
            text[0] = char.ToUpper(text[0], CultureInfo.InvariantCulture);
        }

        return text.ToString();
    }

    /// <summary>The word for a value of the vocabulary, such as a measure or a finding's kind.</summary>
    public string Term<T>(T value)
        where T : struct, Enum => Term(Kebab(typeof(T).Name), Tallyman.Term.Of(value));

    /// <summary>The word for a key of a group of <c>data/messages/terms.tsv</c>; the key itself where there is none.</summary>
    public string Term(string group, string key) => _terms.GetValueOrDefault((group, key), key);

    /// <summary>What a flow's claims say: <em>sent</em>, <em>could hold</em>, or the kind.</summary>
    public string MeasureOf(Flow flow) => flow.Measure is { } measure ? Term(measure) : flow.Kind == ClaimKind.Capacity ? Term("measure", "could-hold") : Term(flow.Kind);

    /// <summary>An item's name without a number, such as <em>artillery shells</em>; the key where it is not known.</summary>
    public string Item(string key) =>
        Noun.Find(Language, "item", key)?.Plural
        ?? (_gazetteer.Items.TryGet(key, out var item) && item.Names.In(Language) is [{ } name, ..] ? name : key);

    /// <summary>A state's or other actor's name; the key where it is not known.</summary>
    public string Actor(string key) =>
        _gazetteer.Actors.TryGet(key, out var actor) && actor.Names.In(Language) is [{ } name, ..] ? name : key;

    /// <summary>A place's name; the key where it is not known.</summary>
    public string Place(string key) =>
        _gazetteer.Places.TryGet(key, out var place) && place.Names.In(Language) is [{ } name, ..] ? name : key;

    /// <summary>A stated amount with its qualifier: <em>up to 4.8 million artillery shells</em>.</summary>
    public string Amount(Quantity? quantity, string? item) => AmountText.Of(new StatedAmount(quantity, item), this);

    /// <summary>A number and a noun of the group <c>unit</c> of <c>data/messages/nouns.tsv</c>: <em>3 documents</em>.</summary>
    public string Count(decimal number, string unit) => AmountText.Of(new StatedAmount(Quantity.Of(number, Qualifier.Exact, unit), null), this);

    /// <summary>A period in short.</summary>
    public string Date(Period period) => PeriodText.Of(period, Language);

    private string Argument(Message message, string name, string format)
    {
        var value = message.Arguments.FirstOrDefault(a => a.Name == name).Value ?? string.Empty;
        return format switch
        {
            "amount" or "bare" or "money" => StatedAmount.TryParse(value, out var amount) ? AmountText.Of(amount, this, format != "bare", format != "money") : value,
            "sum" => string.Join(" + ", value.Split("; ").Select(p => StatedAmount.TryParse(p, out var part) && part.Quantity?.Value is { } n ? NumberText.Short(n, Language) : p)),
            "number" => TryNumber(value, out var number) ? NumberText.Short(number, Language) : value,
            "percent" => TryNumber(value, out var fraction) ? NumberText.Percent(fraction, Language) : value,
            "place" => Place(value),
            "item" => Item(value),
            "actor" => Actor(value),
            "origin" => value.Length == 0 ? Term("origin", "unknown") : Actor(value),
            "factuality" or "measure" => Term(format, value),
            "changes" => string.Join(", ", value.Split(';').Select(c => Term("change", c))),
            "date" => Tallyman.Period.TryParse(value, out var period) ? Date(period) : value,
            _ => value,
        };
    }

    private static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);

    private static ImmutableArray<Piece> Parse(string template)
    {
        var pieces = ImmutableArray.CreateBuilder<Piece>();
        var at = 0;
        while (at < template.Length)
        {
            var open = template.IndexOf('{', at);
            var close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                pieces.Add(new Piece(null, template[at..]));
                break;
            }

            if (open > at)
            {
                pieces.Add(new Piece(null, template[at..open]));
            }

            var inside = template[(open + 1)..close].Split(':', 2);
            pieces.Add(new Piece(inside[0], inside.Length > 1 ? inside[1] : "text"));
            at = close + 1;
        }

        return pieces.ToImmutable();
    }

    private static string Kebab(string pascal) =>
        string.Concat(pascal.Select((c, i) => char.IsAsciiLetterUpper(c) ? (i > 0 ? "-" : string.Empty) + char.ToLowerInvariant(c) : c.ToString()));

    private readonly record struct Piece(string? Argument, string Text);
}
