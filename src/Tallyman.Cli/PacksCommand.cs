using System.CommandLine;
using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary><c>packs check [CASE]</c>: bad rows of the data, by file and line.</summary>
internal static class PacksCommand
{
    private static readonly Argument<string?> Folder = new("CASE") { Description = "also the case's own rows", Arity = ArgumentArity.ZeroOrOne };

    public static Command Build()
    {
        var check = new Command("check", "Lists bad rows of the data, by file and line.") { Folder, CommonOptions.Format };
        check.SetAction(Run);
        return new Command("packs", "The program's data: packs, items, actors, places.") { check };
    }

    private static int Run(ParseResult parsed)
    {
        var context = new CommandContext(parsed);
        if (!DataCheck.Run(parsed.GetValue(Folder)).TryGet(out var report, out var problem))
        {
            return context.Report(problem);
        }

        foreach (var wrong in report.Problems)
        {
            context.Remark(wrong.ToString());
        }

        if (context.Format == OutputFormat.Table)
        {
            context.Out.WriteLine($"{report.Files} files, {report.Problems.Length} bad rows.");
        }
        else
        {
            context.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("files", report.Files);
                json.WriteStartArray("problems");
                foreach (var wrong in report.Problems)
                {
                    json.WriteStartObject();
                    json.WriteString("file", wrong.File);
                    json.WriteNumber("line", wrong.Line);
                    if (wrong.Column is { } column)
                    {
                        json.WriteString("column", column);
                    }

                    json.WriteString("what", wrong.What);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
        }

        return report.Problems.IsEmpty ? ExitCode.Done : ExitCode.DoesNotHold;
    }
}
