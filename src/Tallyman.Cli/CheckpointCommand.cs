using System.CommandLine;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>checkpoint CASE --out FILE</c>: signs the ledger as it is, to be kept where others keep it.</summary>
internal static class CheckpointCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    private static readonly Option<string> Out = new("--out") { Description = "the checkpoint; beside it the key in FILE.vkey", Required = true };

    private static readonly Option<bool> Rotate = new("--new-key") { Description = "first bring in a new signing key" };

    public static Command Build()
    {
        var command = new Command("checkpoint", "Signs a checkpoint of the ledger, to be kept elsewhere.") { Folder, Out, Rotate, CommonOptions.Author };
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
        if (parsed.GetValue(Rotate) && (await opened.RotateKey(cancellation)).Problem is { } refused)
        {
            return context.Report(refused);
        }

        if (!(await opened.SignCheckpoint(cancellation)).TryGet(out var note, out problem))
        {
            return context.Report(problem);
        }

        var file = parsed.GetRequiredValue(Out);
        try
        {
            await File.WriteAllTextAsync(file + ".vkey", opened.View.Keys[^1].Key + "\n", cancellation);
            await File.WriteAllBytesAsync(file, note.ToBytes(), cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return context.Report(new Problem($"It cannot be written: {e.Message.TrimEnd('.')}", file, "Give another file with --out", ProblemSort.Call));
        }

        context.Remark($"Wrote {file}, with the key in {file}.vkey. Keep both where nobody who writes to the case can reach them.");
        return ExitCode.Done;
    }
}
