using System.Collections.Immutable;
using Tallyman.Data;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Frames;

/// <summary>The verbs and action nouns of a language with their frames: <c>verbs.tsv</c> and <c>nouns.tsv</c> of its pack.</summary>
internal sealed class TriggerTable
{
    private readonly PhraseTrie _phrases;
    private readonly ImmutableArray<TriggerEntry> _entries;

    private TriggerTable(PhraseTrie phrases, ImmutableArray<TriggerEntry> entries)
    {
        _phrases = phrases;
        _entries = entries;
    }

    /// <summary>An entry by the number that <see cref="Match"/> gives.</summary>
    public TriggerEntry this[int entry] => _entries[entry];

    /// <summary>Made from a pack; bad rows are left out (<see cref="Check"/> names them).</summary>
    public static TriggerTable From(Pack pack) => Read(pack, FrameTable.Default, []);

    /// <summary>What is wrong in a pack's rows.</summary>
    public static IReadOnlyList<DataProblem> Check(Pack pack)
    {
        var problems = new List<DataProblem>();
        Read(pack, FrameTable.Default, problems);
        return problems;
    }

    /// <summary>The longest trigger that begins at the first token; −1 where none does.</summary>
    public int Match(ReadOnlySpan<Token> tokens, out int length) => _phrases.Match(tokens, out length);

    private static TriggerTable Read(Pack pack, FrameTable frames, List<DataProblem> problems)
    {
        var phrases = new PhraseTrie(pack.Lexicon);
        var entries = ImmutableArray.CreateBuilder<TriggerEntry>();
        foreach (var table in new[] { pack.Tables["nouns.tsv"], pack.Tables["verbs.tsv"] })
        {
            foreach (var row in table.Rows)
            {
                if (row["frame"].Length == 0)
                {
                    continue;
                }

                if (frames[row["frame"]] is not { } frame)
                {
                    problems.Add(row.Problem("frame", $"'{row["frame"]}' is no frame of frames.tsv."));
                    continue;
                }

                var flags = row["flags"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                Factuality? factuality = null;
                foreach (var flag in flags)
                {
                    if (Term.TryParse<Factuality>(flag, out var f))
                    {
                        factuality = f;
                    }
                    else if (flag is not ("noun" or "adjective" or "reflexive"))
                    {
                        problems.Add(row.Problem("flags", $"'{flag}' is neither 'noun', 'reflexive' nor a factuality."));
                    }
                }

                var phrase = row["phrase"] is { Length: > 0 } written ? written : "~" + row["lemma"];
                if (phrases.Add(phrase, entries.Count))
                {
                    entries.Add(new TriggerEntry(frame, row["pos"] == "noun" || (row["pos"].Length == 0 && table == pack.Tables["nouns.tsv"]), flags.Contains("noun"), flags.Contains("adjective"), flags.Contains("reflexive") && frame.Kind is ClaimKind.Transfer or ClaimKind.Production, factuality));
                }
                else
                {
                    problems.Add(row.Problem("phrase", $"'{phrase}' holds a word that no table declares."));
                }
            }
        }

        return new TriggerTable(phrases, entries.ToImmutable());
    }
}
