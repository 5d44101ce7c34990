using System.CommandLine;
using System.Globalization;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>restore FILE CASE</c>: a backup back into a folder, verified.</summary>
internal static class RestoreCommand
{
    private static readonly Argument<string> Backup = new("FILE") { Description = "the backup" };

    private static readonly Argument<string> Folder = CommonOptions.Case();

    public static Command Build()
    {
        var command = new Command("restore", "Puts a backup back into a folder and verifies it.") { Backup, Folder };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var folder = parsed.GetRequiredValue(Folder);
        if (!(await CaseBackup.Restore(parsed.GetRequiredValue(Backup), folder, cancellation)).TryGet(out var report, out var problem))
        {
            return context.Report(problem);
        }

        foreach (var wrong in report.Problems)
        {
            context.Report(wrong);
        }

        context.Remark(string.Create(CultureInfo.InvariantCulture, $"Put {report.Entries} entries and {report.Objects} objects into {folder}. Whether it is the newest state only a later checkpoint tells: tallyman verify {folder} --checkpoint FILE"));
        return context.Code;
    }
}
