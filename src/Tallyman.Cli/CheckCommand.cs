using System.CommandLine;
using System.Globalization;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>check FILE</c>: a proof or checkpoint, without a case.</summary>
internal static class CheckCommand
{
    private static readonly Argument<string> Proof = new("FILE") { Description = "a proof that 'prove' wrote, or a checkpoint" };

    private static readonly Option<string?> Key = new("--key") { Description = "the verifier key, from a source that you trust (default: FILE.vkey)" };

    public static Command Build()
    {
        var command = new Command("check", "Checks a proof or checkpoint without the case.") { Proof, Key, CommonOptions.Format };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var context = new CommandContext(parsed);
        if (!ProofCheck.Run(parsed.GetRequiredValue(Proof), parsed.GetValue(Key)).TryGet(out var shown, out var problem))
        {
            return context.Report(problem);
        }

        if (context.Format == OutputFormat.Table)
        {
            context.Out.WriteLine(TerminalText.Safe(string.Create(CultureInfo.InvariantCulture, $"Holds: {shown.Sort}{(shown.Index is { } index ? $" {index}" : string.Empty)} of {shown.Origin}, {shown.Size} entries{(shown.OldSize is { } old ? $", goes on from {old}" : string.Empty)}.")));
            context.Out.WriteLine(TerminalText.Safe($"Checked with the key {shown.Key}{(shown.KeyGiven ? string.Empty : ", which lay beside the file: compare it with one from a source that you trust")}."));
            context.Out.WriteLine("It shows that the entry stood in this log when it was signed; not that it is true, nor that there is no other log.");
        }
        else
        {
            context.Json(json =>
            {
                json.WriteStartObject();
                json.WriteBoolean("holds", true);
                json.WriteString("sort", shown.Sort);
                json.WriteString("origin", shown.Origin);
                json.WriteNumber("size", shown.Size);
                json.WriteString("root", shown.Root);
                json.WriteString("key", shown.Key);
                json.WriteBoolean("keyGiven", shown.KeyGiven);
                if (shown.Index is { } index)
                {
                    json.WriteNumber("index", index);
                }

                if (shown.OldSize is { } old)
                {
                    json.WriteNumber("oldSize", old);
                }

                json.WriteStartArray("otherSignatures");
                foreach (var name in shown.Cosigned)
                {
                    json.WriteStringValue(name);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
        }

        return ExitCode.Done;
    }
}
