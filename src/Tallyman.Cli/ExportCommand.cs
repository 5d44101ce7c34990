using System.CommandLine;
using System.Text;
using Tallyman.Casework;
using Tallyman.Cli.Output;
using Tallyman.Publication;

namespace Tallyman.Cli;

/// <summary><c>export CASE --format csv --out PATH</c>: what other programs take.</summary>
internal static class ExportCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    private static readonly Option<string> As = new("--format") { Description = "csv: claims.csv and tallies.csv in the folder --out; tlog: the ledger in C2SP's layout, with the key in vkey", Required = true };

    private static readonly Option<string> Out = new("--out") { Description = "where to", Required = true };

    public static Command Build()
    {
        var command = new Command("export", "Writes what other programs take.") { Folder, As, Out, CommonOptions.Author };
        As.AcceptOnlyFromAmong("csv", "tlog");
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
        var path = parsed.GetRequiredValue(Out);
        if (parsed.GetRequiredValue(As) == "tlog")
        {
            if ((await opened.ExportTiles(path, cancellation)).Problem is { } refused)
            {
                return context.Report(refused);
            }

            context.Remark($"Wrote the ledger's tiles, checkpoint and vkey into {path}.");
            return ExitCode.Done;
        }

        var view = opened.View;
        try
        {
            Directory.CreateDirectory(path);
            var claims = Csv(writer => CsvExport.WriteClaims(writer, view.ActiveClaims));
            var tallies = Csv(writer => CsvExport.WriteTallies(writer, view.Assessment.Tallies));
            await File.WriteAllBytesAsync(Path.Combine(path, "claims.csv"), claims, cancellation);
            await File.WriteAllBytesAsync(Path.Combine(path, "tallies.csv"), tallies, cancellation);
            await opened.RecordExport("csv", [("claims.csv", claims), ("tallies.csv", tallies)], cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return context.Report(new Problem($"It cannot be written: {e.Message.TrimEnd('.')}", path, "Give another folder with --out", ProblemSort.Call));
        }

        context.Remark($"Wrote {Path.Combine(path, "claims.csv")} and {Path.Combine(path, "tallies.csv")}.");
        return ExitCode.Done;
    }

    private static byte[] Csv(Action<TextWriter> write)
    {
        using var stream = new MemoryStream();
        // With a byte order mark spreadsheets open it as UTF-8 without asking.
        using (var writer = new StreamWriter(stream, new UTF8Encoding(true), leaveOpen: true))
        {
            write(writer);
        }

        return stream.ToArray();
    }
}
