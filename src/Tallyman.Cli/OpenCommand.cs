using System.CommandLine;
using System.Globalization;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>open CASE [--port N] [--no-browser]</c>: the workspace of a case.</summary>
internal static class OpenCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    /// <summary>Port of the workspace; shared with <c>demo</c>.</summary>
    public static Option<int> Port { get; } = new("--port")
    {
        Description = "port on this machine's own address (default: a free one)",
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535)
            {
                return port;
            }

            result.AddError($"'{given}' is no port: give a number from 1 to 65535.");
            return 0;
        },
    };

    /// <summary>Whether the browser stays closed; shared with <c>demo</c>.</summary>
    public static Option<bool> NoBrowser { get; } = new("--no-browser") { Description = "only print the address" };

    public static Command Build()
    {
        var command = new Command("open", "Opens the workspace of a case in the browser.") { Folder, Port, NoBrowser, CommonOptions.Author };
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

        await using (opened)
        {
            await opened.RecordManifest(cancellation);
            return await WorkspaceSession.Run(opened, parsed.GetValue(Port), !parsed.GetValue(NoBrowser), context, cancellation);
        }
    }
}
