using System.CommandLine;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary>The program <c>tallyman</c>: its commands, and how errors become exit codes.</summary>
internal static class CommandLine
{
    /// <summary>All commands; one file each.</summary>
    private static readonly Func<Command>[] Commands =
    [
        DemoCommand.Build,
        ReadCommand.Build,
        QuantitiesCommand.Build,
        InitCommand.Build,
        OpenCommand.Build,
        CaptureCommand.Build,
        ImportCommand.Build,
        DecideCommand.Build,
        AssessCommand.Build,
        VerifyCommand.Build,
        ExportCommand.Build,
        AisCommand.Build,
        CheckpointCommand.Build,
        ProveCommand.Build,
        CheckCommand.Build,
        BackupCommand.Build,
        RestoreCommand.Build,
        PacksCommand.Build,
    ];

    /// <summary>Runs one call.</summary>
    /// <param name="args">The words after the program's name.</param>
    /// <param name="output">Standard output: results only.</param>
    /// <param name="error">Standard error: progress and problems.</param>
    public static async Task<int> Run(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("Keeps who said what about arms transfers, from what evidence, and says how much was likely sent and why.");
        foreach (var build in Commands)
        {
            root.Subcommands.Add(build());
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            foreach (var wrong in parsed.Errors)
            {
                await error.WriteLineAsync(TerminalText.Safe(wrong.Message));
            }

            await error.WriteLineAsync($"'tallyman {(parsed.CommandResult.Command == root ? string.Empty : parsed.CommandResult.Command.Name + " ")}--help' says how it is called.");
            return ExitCode.WrongCall;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped; what was entered before stays.");
            return ExitCode.DoesNotHold;
        }
        catch (Ledger.LedgerException e)
        {
            await error.WriteLineAsync(TerminalText.Safe(e.Message));
            return ExitCode.UnusableInput;
        }
        catch (IOException e)
        {
            // A closed pipe (| head) ends the output, not the program's sense.
            await error.WriteLineAsync(TerminalText.Safe(e.Message));
            return ExitCode.UnusableInput;
        }
        finally
        {
            try
            {
                await output.FlushAsync();
            }
            catch (IOException)
            {
                // The reader of the pipe has gone.
            }
        }
    }
}
