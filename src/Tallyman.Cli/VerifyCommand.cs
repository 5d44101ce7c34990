using System.CommandLine;
using System.Globalization;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>verify CASE</c>: whether ledger, rows and bytes hold.</summary>
internal static class VerifyCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    private static readonly Option<string?> Since = new("--checkpoint") { Description = "an older checkpoint, kept elsewhere, from which the ledger must go on" };

    private static readonly Option<bool> Rebuild = new("--rebuild") { Description = "first make the projected rows anew from the entries" };

    public static Command Build()
    {
        var command = new Command("verify", "Checks that every entry, row and object holds.") { Folder, Since, Rebuild, CommonOptions.Format, CommonOptions.Author };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var folder = parsed.GetRequiredValue(Folder);
        if (parsed.GetValue(Rebuild))
        {
            if (!Case.Open(folder, CommonOptions.Opening(parsed, readOnly: false)).TryGet(out var opened, out var problem))
            {
                return context.Report(problem);
            }

            await using var _ = opened;
            await opened.Rebuild(cancellation);
        }

        VerifyReport report;
        using (var progress = new ProgressLine(context.Error))
        {
            report = await Case.VerifySince(folder, parsed.GetValue(Since), new Relay(p => progress.Show(string.Create(CultureInfo.InvariantCulture, $"{p.Done}/{p.Total}"))), cancellation);
        }

        foreach (var wrong in report.Problems)
        {
            context.Report(wrong);
        }

        if (context.Format == OutputFormat.Table)
        {
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{report.Entries} entries, {report.Rows} rows, {report.Objects} objects: {(report.Holds ? "all hold" : "see above")}. Head {report.Head}"));
        }
        else
        {
            context.Json(json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("holds", report.Holds);
                json.WriteNumber("entries", report.Entries);
                json.WriteNumber("rows", report.Rows);
                json.WriteNumber("objects", report.Objects);
                json.WriteString("head", report.Head);
                json.WriteStartArray("problems");
                foreach (var wrong in report.Problems)
                {
                    json.WriteStartObject();
                    if (wrong.Where is { } where)
                    {
                        json.WriteString("where", where);
                    }

                    json.WriteString("what", wrong.What);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
        }

        return context.Code;
    }

    private sealed class Relay(Action<VerifyProgress> show) : IProgress<VerifyProgress>
    {
        public void Report(VerifyProgress value) => show(value);
    }
}
