using System.Collections.Immutable;
using Tallyman.Data;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Cues;

/// <summary>A row of <c>cues.tsv</c>.</summary>
/// <param name="Class">What it tells.</param>
/// <param name="Value">Its value, as the class takes it.</param>
internal sealed record CueEntry(CueClass Class, string Value);

/// <summary>The cues of a language: <c>cues.tsv</c> of its pack, one set of phrases a class, the longest phrase first.</summary>
internal sealed class CueTable
{
    private readonly PhraseTrie _phrases;
    private readonly ImmutableArray<ImmutableArray<CueEntry>> _entries;

    private CueTable(PhraseTrie phrases, ImmutableArray<ImmutableArray<CueEntry>> entries)
    {
        _phrases = phrases;
        _entries = entries;
    }

    /// <summary>What a phrase can tell; several where the table has it under several classes.</summary>
    public ImmutableArray<CueEntry> this[int phrase] => _entries[phrase];

    /// <summary>Made from a pack; bad rows are left out (<see cref="Check"/> names them).</summary>
    public static CueTable From(Pack pack) => Read(pack, []);

    /// <summary>What is wrong in a pack's rows.</summary>
    public static IReadOnlyList<DataProblem> Check(Pack pack)
    {
        var problems = new List<DataProblem>();
        Read(pack, problems);
        return problems;
    }

    /// <summary>The longest cue that begins at the first token; −1 where none does.</summary>
    public int Match(ReadOnlySpan<Token> tokens, out int length) => _phrases.Match(tokens, out length);

    private static CueTable Read(Pack pack, List<DataProblem> problems)
    {
        var phrases = new PhraseTrie(pack.Lexicon);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<List<CueEntry>>();
        foreach (var row in pack.Tables["cues.tsv"].Rows)
        {
            if (!Term.TryParse<CueClass>(row["class"], out var cue))
            {
                problems.Add(row.Problem("class", $"'{row["class"]}' is none of {string.Join(", ", Term.All<CueClass>())}."));
                continue;
            }

            var valid = cue switch
            {
                CueClass.Factuality => Term.TryParse<Factuality>(row["value"], out _),
                CueClass.Basis => Term.TryParse<Basis>(row["value"], out _),
                CueClass.Carrier => Term.TryParse<Carrier>(row["value"], out _),
                _ => true,
            };
            if (!valid)
            {
                problems.Add(row.Problem("value", $"'{row["value"]}' is no {row["class"]}."));
                continue;
            }

            if (!numbers.TryGetValue(row["phrase"], out var number))
            {
                number = entries.Count;
                if (!phrases.Add(row["phrase"], number))
                {
                    problems.Add(row.Problem("phrase", $"'{row["phrase"]}' holds a word that no table declares."));
                    continue;
                }

                numbers.Add(row["phrase"], number);
                entries.Add([]);
            }

            entries[number].Add(new CueEntry(cue, row["value"]));
        }

        return new CueTable(phrases, [.. entries.Select(e => e.ToImmutableArray())]);
    }
}
