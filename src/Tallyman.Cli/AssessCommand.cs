using System.CommandLine;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Tallyman.Assessment;
using Tallyman.Casework;
using Tallyman.Cli.Output;
using Tallyman.Publication;

namespace Tallyman.Cli;

/// <summary><c>assess CASE</c>: tallies, findings and lineage.</summary>
internal static class AssessCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    private static readonly Option<LocalDate?> AsOf = new("--as-of") { Description = "what had been said by this day", CustomParser = CommonOptions.ParseDate };

    private static readonly Option<string?> Known = new("--known") { Description = "what the ledger held by the end of this day (UTC), or after this entry" };

    private static readonly Option<string?> Language = new("--language") { Description = "language of the sentences: en, uk, ru" };

    public static Command Build()
    {
        var command = new Command("assess", "Says how much was likely sent, and what the checks find.") { Folder, AsOf, Known, Language, CommonOptions.Format };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        if (!Case.Open(parsed.GetRequiredValue(Folder), CommonOptions.Opening(parsed, readOnly: true)).TryGet(out var opened, out var problem))
        {
            return context.Report(problem);
        }

        await using var _ = opened;
        var view = opened.View;
        if (parsed.GetValue(Known) is { } known)
        {
            if (long.TryParse(known, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && known.Length < 10)
            {
                view = opened.At(seq + 1);
            }
            else if (LocalDatePattern.Iso.Parse(known) is { Success: true } day)
            {
                view = opened.At(opened.EntriesBy(day.Value));
            }
            else
            {
                return context.Report(new Problem("--known takes a date such as 2024-06-14, or the sequence of an entry", known, null, ProblemSort.Call));
            }
        }

        var asOf = parsed.GetValue(AsOf);
        var assessment = asOf is null ? view.Assessment : view.Assess(asOf);
        var wording = Wording.For(parsed.GetValue(Language));
        switch (context.Format)
        {
            case OutputFormat.Csv:
                CsvExport.WriteTallies(context.Out, assessment.Tallies);
                break;
            case OutputFormat.Table:
                Show(context, assessment, wording);
                break;
            default:
                context.Json(json => AssessmentJson.Write(json, assessment, wording.Sentence));
                break;
        }

        return ExitCode.Done;
    }

    private static void Show(CommandContext context, CaseAssessment assessment, Wording wording)
    {
        context.Table(
            ["from → to", "item", "measure", "claims", "origins", "since", "allowed together"],
            assessment.Tallies.Select(t => (IReadOnlyList<string?>)
            [
                $"{t.Flow.Supplier ?? "?"} → {t.Flow.Recipient ?? "?"}",
                t.Flow.Item,
                t.Flow.Measure is { } measure ? Term.Of(measure) : null,
                t.Claims.Length.ToString(CultureInfo.InvariantCulture),
                t.Origins.Length.ToString(CultureInfo.InvariantCulture),
                t.Intervals.LastOrDefault()?.From,
                t.Intervals.LastOrDefault()?.Interval.ToString(),
            ]));
        foreach (var finding in assessment.Findings)
        {
            context.Out.WriteLine(TerminalText.Safe($"{Term.Of(finding.Kind)}: {wording.Sentence(finding.Why)} [{string.Join(", ", finding.About)}]"));
        }
    }
}
