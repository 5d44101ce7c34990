using System.Collections.Frozen;
using System.Text;
using Tallyman.Data;

namespace Tallyman.Publication;

/// <summary>
/// Makes sentences in a reader's language from messages: templates in <c>data/messages</c>, one file a language.
/// </summary>
public sealed class Wording
{
    private static readonly FrozenDictionary<string, Lazy<Wording>> ByLanguage =
        new[] { "en", "uk", "ru" }.ToFrozenDictionary(l => l, l => new Lazy<Wording>(() => new Wording(l)), StringComparer.Ordinal);

    private readonly FrozenDictionary<string, string> _templates;

    private Wording(string language)
    {
        Language = language;
        var problems = new List<DataProblem>();
        var table = ProgramData.Table($"messages/{language}.tsv", ["key", "text", "source"], problems);
        _templates = table.Rows.ToFrozenDictionary(r => r["key"], r => r["text"], StringComparer.Ordinal);
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
        }
    }

    /// <summary><c>en</c>, <c>uk</c> or <c>ru</c>.</summary>
    public string Language { get; }

    /// <summary>The wording of a language; English for one that there is none for.</summary>
    public static Wording For(string? language) => ByLanguage[language is not null && ByLanguage.ContainsKey(language) ? language : "en"].Value;

    /// <summary>The sentence of a message; a key without a template shows itself with its arguments.</summary>
    public string Sentence(Message message)
    {
        if (!_templates.TryGetValue(message.Key, out var template))
        {
            return $"{message.Key}: {string.Join(", ", message.Arguments.Select(a => $"{a.Name} {a.Value}"))}";
        }

        var text = new StringBuilder(template);
        foreach (var argument in message.Arguments)
        {
            text.Replace("{" + argument.Name + "}", argument.Value);
        }

        return text.ToString();
    }
}
