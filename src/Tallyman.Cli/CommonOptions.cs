using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary>Options and arguments that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<OutputFormat?> Format { get; } = new("--format")
    {
        Description = "table (at a terminal), json, jsonl or csv",
        CustomParser = result => Term.TryParse<OutputFormat>(result.Tokens[0].Value, out var format) ? format : Wrong(result, $"'{result.Tokens[0].Value}' is no format: {string.Join(", ", Term.All<OutputFormat>())}"),
    };

    public static Option<string?> Author { get; } = new("--author")
    {
        Description = "who works on the case: the author of its entries (default: TALLYMAN_AUTHOR, else your user name)",
    };

    public static Option<LocalDate?> Published { get; } = new("--published")
    {
        Description = "publication date, such as 2024-06-14; goes before the sidecar",
        CustomParser = ParseDate,
    };

    public static Option<string?> Language { get; } = new("--language")
    {
        Description = "language of the text: en, uk, ru; goes before the sidecar",
    };

    public static Argument<string> Case() => new("CASE") { Description = "folder of the case" };

    /// <summary>Reads a date, or gives the parser's error.</summary>
    public static LocalDate? ParseDate(ArgumentResult result) =>
        LocalDatePattern.Iso.Parse(result.Tokens[0].Value) is { Success: true } day
            ? day.Value
            : Wrong<LocalDate?>(result, $"'{result.Tokens[0].Value}' is no date: write it as 2024-06-14.");

    /// <summary>How the case is opened.</summary>
    public static CaseOptions Opening(ParseResult parsed, bool readOnly) => new()
    {
        Author = AuthorOf(parsed),
        ReadOnly = readOnly,
    };

    public static DocumentHints Hints(ParseResult parsed) => new(parsed.GetValue(Published), parsed.GetValue(Language));

    private static string AuthorOf(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Contains(Author) && parsed.GetValue(Author) is { Length: > 0 } named ? named
        : Environment.GetEnvironmentVariable("TALLYMAN_AUTHOR") is { Length: > 0 } set ? set
        : Environment.UserName;

    private static T? Wrong<T>(ArgumentResult result, string message)
    {
        result.AddError(message);
        return default;
    }

    private static OutputFormat? Wrong(ArgumentResult result, string message) => Wrong<OutputFormat?>(result, message);
}
