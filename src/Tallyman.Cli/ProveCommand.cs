using System.CommandLine;
using System.Globalization;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>prove CASE ID --out FILE</c>, <c>prove CASE --since CHECKPOINT --out FILE</c>: proofs for strangers.</summary>
internal static class ProveCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    private static readonly Argument<string?> Id = new("ID") { Description = "claim, document or entry", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<string?> Since = new("--since") { Description = "an older checkpoint from which the ledger is proved to go on" };

    private static readonly Option<string> Out = new("--out") { Description = "the proof; beside it FILE.entry or FILE.old, and FILE.vkey", Required = true };

    public static Command Build()
    {
        var command = new Command("prove", "Writes a proof that an entry stands in the ledger, or that it goes on from an older checkpoint.") { Folder, Id, Since, Out, CommonOptions.Author };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var (id, since, file) = (parsed.GetValue(Id), parsed.GetValue(Since), parsed.GetRequiredValue(Out));
        if (id is null == since is null)
        {
            return context.Report(new Problem("Give either an ID or --since CHECKPOINT", null, null, ProblemSort.Call));
        }

        if (!Case.Open(parsed.GetRequiredValue(Folder), CommonOptions.Opening(parsed, readOnly: false)).TryGet(out var opened, out var problem))
        {
            return context.Report(problem);
        }

        await using var _ = opened;
        try
        {
            if (id is not null)
            {
                if (!(await opened.Prove(id, cancellation)).TryGet(out var proof, out problem))
                {
                    return context.Report(problem);
                }

                await File.WriteAllBytesAsync(file + ".entry", proof.Entry, cancellation);
                await File.WriteAllTextAsync(file + ".vkey", proof.Key + "\n", cancellation);
                await File.WriteAllTextAsync(file, proof.Proof, cancellation);
                context.Remark(string.Create(CultureInfo.InvariantCulture, $"Proved entry {proof.Seq} in {file}; its bytes are in {file}.entry, the key in {file}.vkey."));
            }
            else
            {
                if (!(await opened.ProveSince(since!, cancellation)).TryGet(out var proof, out problem))
                {
                    return context.Report(problem);
                }

                await File.WriteAllBytesAsync(file + ".old", proof.Old, cancellation);
                await File.WriteAllTextAsync(file + ".vkey", proof.Key + "\n", cancellation);
                await File.WriteAllTextAsync(file, proof.Proof, cancellation);
                context.Remark(string.Create(CultureInfo.InvariantCulture, $"Proved in {file} that the ledger of {proof.Size} entries goes on from the checkpoint of {proof.OldSize}."));
            }

            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return context.Report(new Problem($"It cannot be written: {e.Message.TrimEnd('.')}", file, "Give another file with --out", ProblemSort.Call));
        }
    }
}
