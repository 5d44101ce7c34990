using System.Collections.Immutable;
using System.CommandLine;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>decide CASE ID WHAT [FIELD=VALUE…]</c>: a person's decision.</summary>
internal static class DecideCommand
{
    private static readonly Argument<string> Folder = CommonOptions.Case();

    private static readonly Argument<string> Id = new("ID") { Description = "claim, document, finding or name that the decision is about; for undo: 'last', or the entry of the decision" };

    private static readonly Argument<string> What = new("WHAT") { Description = string.Join(", ", Term.All<DecisionKind>()) };

    private static readonly Argument<string[]> Fields = new("FIELD=VALUE") { Description = "fields, as the JSON of a claim names them", Arity = ArgumentArity.ZeroOrMore };

    private static readonly Option<string?> Reason = new("--reason") { Description = "why, in your words" };

    public static Command Build()
    {
        var command = new Command("decide", "Enters a person's decision about a claim, document, finding or name.") { Folder, Id, What, Fields, Reason, CommonOptions.Format, CommonOptions.Author };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var context = new CommandContext(parsed);
        var what = parsed.GetRequiredValue(What);
        if (!Term.TryParse<DecisionKind>(what, out var kind))
        {
            return context.Report(new Problem($"'{what}' is no decision", null, $"Decisions are {string.Join(", ", Term.All<DecisionKind>())}", ProblemSort.Call));
        }

        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var pair in parsed.GetValue(Fields) ?? [])
        {
            if (pair.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at))
            {
                return context.Report(new Problem("A field is written FIELD=VALUE", pair, null, ProblemSort.Call));
            }

            fields[pair[..at]] = pair[(at + 1)..];
        }

        if (!Case.Open(parsed.GetRequiredValue(Folder), CommonOptions.Opening(parsed, readOnly: false)).TryGet(out var opened, out var problem))
        {
            return context.Report(problem);
        }

        await using var _ = opened;
        await opened.RecordManifest(cancellation);
        var id = parsed.GetRequiredValue(Id);
        var reason = parsed.GetValue(Reason);
        var outcome = kind == DecisionKind.Undo && id == "last"
            ? await opened.Undo(reason: reason, cancellation: cancellation)
            : await opened.Decide(new Decision { Kind = kind, Target = id, Fields = fields.ToImmutable(), Reason = reason }, cancellation);
        if (!outcome.TryGet(out var decided, out problem))
        {
            return context.Report(problem);
        }

        if (context.Format == OutputFormat.Table)
        {
            context.Out.WriteLine(TerminalText.Safe($"Entry {decided.Seq}: {Term.Of(decided.Kind)} {decided.Claim?.Id ?? decided.Target}"));
        }
        else
        {
            context.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("seq", decided.Seq);
                json.WriteString("decision", Term.Of(decided.Kind));
                json.WriteString("target", decided.Target);
                if (decided.Claim is { } claim)
                {
                    json.WriteString("claim", claim.Id);
                }

                json.WriteString("author", decided.Author);
                json.WriteEndObject();
            });
        }

        return ExitCode.Done;
    }
}
