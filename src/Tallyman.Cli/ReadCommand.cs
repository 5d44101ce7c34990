using System.CommandLine;
using System.Text.Json;
using NodaTime.Text;
using Tallyman.Casework;
using Tallyman.Cli.Output;
using Tallyman.Publication;

namespace Tallyman.Cli;

/// <summary><c>read PATH…</c>: files to claims and findings, without a case.</summary>
internal static class ReadCommand
{
    private static readonly Argument<string[]> Paths = new("PATH")
    {
        Description = "files, folders (of which all .txt and .html are read), or - for standard input",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Out = new("--out") { Description = "folder for one NAME.json a file" };

    private static readonly Option<bool> Explain = new("--explain") { Description = "also what filled each field, and the chain of sources" };

    public static Command Build()
    {
        var command = new Command("read", "Reads files into claims and findings, without a case.") { Paths, CommonOptions.Published, CommonOptions.Language, CommonOptions.Format, Out, Explain };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var hints = CommonOptions.Hints(parsed);
        var explain = parsed.GetValue(Explain);
        var folder = parsed.GetValue(Out);
        var files = CaselessReading.Files(parsed.GetRequiredValue(Paths)).ToList();
        if (folder is not null && !MakeFolder(folder, context))
        {
            return context.Code;
        }

        using var progress = new ProgressLine(context.Error);
        var oneLine = files.Count > 1 || context.Format == OutputFormat.Jsonl;
        var ahead = new Queue<Task<Outcome<ReadResult>>>();
        var next = 0;
        for (var done = 0; done < files.Count; done++)
        {
            while (next < files.Count && ahead.Count < Environment.ProcessorCount + 1)
            {
                var file = files[next++];
                ahead.Enqueue(file.Problem is { } wrong ? Task.FromResult<Outcome<ReadResult>>(wrong) : Task.Run(() => CaselessReading.Read(file.Path, hints, cancellation), cancellation));
            }

            progress.Show($"{done}/{files.Count} {files[done].Path}");
            if (!(await ahead.Dequeue()).TryGet(out var read, out var problem))
            {
                context.Report(problem);
                continue;
            }

            foreach (var note in read.Notes)
            {
                context.Remark($"{read.Path}: {note}.");
            }

            foreach (var notice in read.Notices)
            {
                context.Remark($"{read.Path}: {Wording.For("en").Sentence(notice)}");
            }

            if (folder is not null)
            {
                await Save(folder, files[done], read, explain, context, cancellation);
            }
            else if (context.Format == OutputFormat.Table)
            {
                Show(read, context);
            }
            else if (context.Format == OutputFormat.Csv)
            {
                CsvExport.WriteClaims(context.Out, read.Claims);
            }
            else
            {
                context.Json(json => Write(json, read, explain), oneLine);
            }
        }

        return context.Code;
    }

    /// <summary>The object of one file.</summary>
    internal static void Write(Utf8JsonWriter json, ReadResult read, bool explain)
    {
        json.WriteStartObject();
        json.WriteString("document", read.Document.Name);
        json.WriteString("path", read.Path);
        json.WriteString("sha256", read.Document.Sha256);
        Text("language", read.Document.Language);
        Text("published", read.Document.Published is { } day ? LocalDatePattern.Iso.Format(day) : null);
        Text("title", read.Document.Title);
        Text("outlet", read.Document.Outlet);
        json.WriteString("text", read.Text.Value);
        json.WriteStartArray("claims");
        foreach (var claim in read.Claims)
        {
            ClaimJson.Write(json, claim, decimalsAsStrings: false, grounds: explain);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in read.Findings)
        {
            FindingJson.Write(json, finding, Wording.For("en").Sentence);
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Text(string name, string? value)
        {
            if (value is null)
            {
                json.WriteNull(name);
            }
            else
            {
                json.WriteString(name, value);
            }
        }
    }

    private static bool MakeFolder(string folder, CommandContext context)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Report(new Problem($"The folder cannot be made: {e.Message.TrimEnd('.')}", folder, "Give another one with --out", ProblemSort.Call));
            return false;
        }
    }

    private static async Task Save(string folder, (string Path, string? Folder, Problem? Problem) file, ReadResult read, bool explain, CommandContext context, CancellationToken cancellation)
    {
        var name = file.Path == "-" ? "stdin" : file.Folder is { } root ? Path.GetRelativePath(root, file.Path) : Path.GetFileName(file.Path);
        var path = Path.Combine(folder, Path.ChangeExtension(name, ".json"));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Whole or not at all: a cut-off run leaves no half object behind.
            await File.WriteAllTextAsync(path + ".new", CommandContext.ToJson(json => Write(json, read, explain), oneLine: false) + "\n", cancellation);
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Report(new Problem($"It cannot be written: {e.Message.TrimEnd('.')}", path));
        }
    }

    private static void Show(ReadResult read, CommandContext context)
    {
        context.Out.WriteLine(TerminalText.Safe($"{read.Path} · {read.Document.Language ?? "language unknown"} · {(read.Document.Published is { } day ? LocalDatePattern.Iso.Format(day) : "no date")} · {read.Claims.Length} claims"));
        context.Table(ClaimTable.Header, read.Claims.Select(ClaimTable.Row));
        foreach (var finding in read.Findings)
        {
            context.Out.WriteLine(TerminalText.Safe($"{Term.Of(finding.Kind)}: {Wording.For("en").Sentence(finding.Why)}"));
        }
    }
}
