using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;
using Tallyman.Casework;

namespace Tallyman.Cli.Output;

/// <summary>Where one command writes, and how.</summary>
internal sealed class CommandContext
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public CommandContext(ParseResult parsed)
    {
        Out = parsed.InvocationConfiguration.Output;
        Error = parsed.InvocationConfiguration.Error;
        Format = parsed.CommandResult.Command.Options.Contains(CommonOptions.Format) && parsed.GetValue(CommonOptions.Format) is { } named
            ? named
            : Console.IsOutputRedirected || Out is StringWriter ? OutputFormat.Json : OutputFormat.Table;
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public OutputFormat Format { get; }

    /// <summary>The first exit code that was not zero.</summary>
    public int Code { get; private set; }

    /// <summary>Says what is wrong on standard error and keeps the exit code.</summary>
    public int Report(Problem problem)
    {
        Error.WriteLine(TerminalText.Safe(problem.ToString()));
        var code = ExitCode.Of(problem);
        Code = Code == ExitCode.Done ? code : Code;
        return code;
    }

    /// <summary>A remark on standard error that changes no exit code.</summary>
    public void Remark(string text) => Error.WriteLine(TerminalText.Safe(text));

    /// <summary>One JSON value: over several lines for <c>json</c>, in one for <c>jsonl</c>.</summary>
    public void Json(Action<Utf8JsonWriter> write, bool oneLine = false)
    {
        Out.WriteLine(ToJson(write, oneLine || Format == OutputFormat.Jsonl));
    }

    /// <summary>The text of one JSON value.</summary>
    public static string ToJson(Action<Utf8JsonWriter> write, bool oneLine)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, oneLine ? OneLine : Indented))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>A table for people.</summary>
    public void Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string?>> rows)
    {
        var table = new Table { Border = TableBorder.Minimal };
        foreach (var name in header)
        {
            table.AddColumn(new TableColumn(new Text(name, new Style(decoration: Decoration.Bold))));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(c => new Text(TerminalText.Safe(c ?? string.Empty))));
        }

        var terminal = !Console.IsOutputRedirected && Out is not StringWriter;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Out),
            Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = terminal ? Math.Max(40, Console.WindowWidth) : 200;
        console.Write(table);
    }
}
