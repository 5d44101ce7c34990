using System.CommandLine;
using System.Text.Json;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>capture CASE SOURCE…</c>: documents into a case, and read.</summary>
internal static class CaptureCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    private static readonly Argument<string[]> Sources = new("SOURCE")
    {
        Description = "files and folders",
        Arity = ArgumentArity.OneOrMore,
    };

    public static Command Build()
    {
        var command = new Command("capture", "Captures documents into a case and reads them.") { Folder, Sources, CommonOptions.Published, CommonOptions.Language, CommonOptions.Format, CommonOptions.Author };
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
        CaptureReport report;
        using (var progress = new ProgressLine(context.Error))
        {
            report = await opened.Capture(parsed.GetRequiredValue(Sources), CommonOptions.Hints(parsed), new Relay(p => progress.Show($"{p.Done}/{p.Total} {p.Name} · {p.Claims} claims")), cancellation);
        }

        foreach (var wrong in report.Problems)
        {
            context.Report(wrong);
        }

        foreach (var document in report.Captured.Where(d => d.Note is not null))
        {
            context.Remark($"{document.Source}: {document.Note}.");
        }

        if (context.Format == OutputFormat.Table)
        {
            context.Table(["document", "claims", "source", string.Empty], report.Captured.Select(d => (IReadOnlyList<string?>)[d.Sha256[..12], d.Claims.ToString(System.Globalization.CultureInfo.InvariantCulture), d.Source, d.Known ? "known before" : null]));
        }
        else if (context.Format == OutputFormat.Jsonl)
        {
            foreach (var document in report.Captured)
            {
                context.Json(json => Write(json, document));
            }
        }
        else
        {
            context.Json(json =>
            {
                json.WriteStartObject();
                json.WriteStartArray("captured");
                foreach (var document in report.Captured)
                {
                    Write(json, document);
                }

                json.WriteEndArray();
                json.WriteNumber("problems", report.Problems.Length);
                json.WriteEndObject();
            });
        }

        return context.Code;
    }

    private static void Write(Utf8JsonWriter json, CapturedDocument document)
    {
        json.WriteStartObject();
        json.WriteString("source", document.Source);
        json.WriteString("document", document.Sha256);
        json.WriteBoolean("known", document.Known);
        json.WriteNumber("claims", document.Claims);
        if (document.Note is { } note)
        {
            json.WriteString("note", note);
        }

        json.WriteEndObject();
    }

    private sealed class Relay(Action<CaptureProgress> show) : IProgress<CaptureProgress>
    {
        public void Report(CaptureProgress value) => show(value);
    }
}
