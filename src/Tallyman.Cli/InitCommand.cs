using System.CommandLine;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>init CASE</c>: a new case.</summary>
internal static class InitCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    private static readonly Option<string?> Name = new("--name") { Description = "name of the case (default: that of its folder)" };

    private static readonly Option<string?> Question = new("--question") { Description = "the question that it is to answer" };

    private static readonly Option<string[]> Flows = new("--flow") { Description = "a flow watched, as SUPPLIER:RECIPIENT or SUPPLIER:RECIPIENT:ITEM, such as KP:RU:artillery-shell; may be given again" };

    public static Command Build()
    {
        var command = new Command("init", "Makes a new case.") { Folder, Name, Question, Flows, CommonOptions.Author };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var folder = parsed.GetRequiredValue(Folder);
        var flows = new List<WatchedFlow>();
        foreach (var flow in parsed.GetValue(Flows) ?? [])
        {
            if (flow.Split(':') is not { Length: 2 or 3 } parts || parts[0].Length + parts[1].Length == 0)
            {
                return context.Report(new Problem("A flow is SUPPLIER:RECIPIENT or SUPPLIER:RECIPIENT:ITEM", flow, null, ProblemSort.Call));
            }

            flows.Add(new WatchedFlow(Optional(parts[0]), Optional(parts[1]), parts.Length == 3 ? Optional(parts[2]) : null));
        }

        var manifest = new CaseManifest
        {
            Name = parsed.GetValue(Name) ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))),
            Question = parsed.GetValue(Question),
            Flows = [.. flows],
        };
        if (!(await Case.Create(folder, manifest, CommonOptions.Opening(parsed, readOnly: false))).TryGet(out var made, out var problem))
        {
            return context.Report(problem);
        }

        await using (made)
        {
            context.Remark($"Made the case '{manifest.Name}' in {made.Folder}.");
        }

        return ExitCode.Done;
    }

    private static string? Optional(string text) => text.Length == 0 ? null : text;
}
