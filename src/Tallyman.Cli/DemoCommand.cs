using System.CommandLine;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>demo [DIR] [--port N] [--no-browser]</c>: makes the sample case and opens it.</summary>
internal static class DemoCommand
{
    private static readonly Argument<string> Folder = new("DIR")
    {
        Description = "folder of the sample case",
        DefaultValueFactory = _ => "kp-ru",
    };

    public static Command Build()
    {
        var command = new Command("demo", "Makes the sample case, or opens it where it is there already, and shows it in the browser.") { Folder, OpenCommand.Port, OpenCommand.NoBrowser, CommonOptions.Author };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var folder = parsed.GetRequiredValue(Folder);
        var options = CommonOptions.Opening(parsed, readOnly: false);
        if (!Case.Exists(folder) && await SampleCase.Make(folder, options, context, cancellation) is { } failed)
        {
            return context.Report(failed);
        }

        if (!Case.Open(folder, options).TryGet(out var opened, out var problem))
        {
            return context.Report(problem);
        }

        await using (opened)
        {
            return await WorkspaceSession.Run(opened, parsed.GetValue(OpenCommand.Port), !parsed.GetValue(OpenCommand.NoBrowser), context, cancellation);
        }
    }
}
