using System.CommandLine;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>backup CASE --out FILE</c>: the case as one file, while it runs.</summary>
internal static class BackupCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    private static readonly Option<string> Out = new("--out") { Description = "the backup, a ZIP", Required = true };

    public static Command Build()
    {
        var command = new Command("backup", "Writes the case as one file, also while it is worked on.") { Folder, Out };
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
        var file = parsed.GetRequiredValue(Out);
        if (await opened.BackUp(file, cancellation) is { } wrong)
        {
            return context.Report(wrong);
        }

        context.Remark($"Wrote {file}. The signing key is not in it: it lies in your own configuration folder.");
        return ExitCode.Done;
    }
}
