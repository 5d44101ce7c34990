using System.CommandLine;
using System.Text.Json;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>import CASE FILE</c>: an analyst's table into a case.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    private static readonly Argument<string> Table = new("FILE") { Description = "TSV or CSV, told by its header; - for standard input" };

    public static Command Build()
    {
        var command = new Command("import", "Imports an analyst's table.") { Folder, Table, CommonOptions.Format, CommonOptions.Author };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        if (!Case.Open(parsed.GetRequiredValue(Folder), CommonOptions.Opening(parsed, readOnly: false)).TryGet(out var opened, out var problem))
        {
            return context.Report(problem);
        }

        await using var _ = opened;
        await opened.RecordManifest(cancellation);
        var file = parsed.GetRequiredValue(Table);
        if (!(await opened.Import(file, cancellation)).TryGet(out var report, out problem))
        {
            return context.Report(problem);
        }

        foreach (var wrong in report.Problems)
        {
            context.Report(wrong);
        }

        if (!report.Problems.IsEmpty)
        {
            context.Remark($"Nothing of {file} was imported: mend the table and import it again.");
            return context.Code;
        }

        if (context.Format == OutputFormat.Table)
        {
            context.Out.WriteLine(TerminalText.Safe($"{file}: {report.New.Length} new, {report.Changed.Length} changed, {report.Equal} equal and passed over."));
        }
        else
        {
            context.Json(json =>
            {
                json.WriteStartObject();
                json.WriteString("file", file);
                json.WriteNumber("new", report.New.Length);
                json.WriteNumber("changed", report.Changed.Length);
                json.WriteNumber("equal", report.Equal);
                WriteIds(json, "changedIds", report.Changed);
                json.WriteEndObject();
            });
        }

        return context.Code;
    }

    private static void WriteIds(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        json.WriteStartArray(name);
        foreach (var id in ids)
        {
            json.WriteStringValue(id);
        }

        json.WriteEndArray();
    }
}
