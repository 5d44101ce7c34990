using System.Collections.Immutable;
using Tallyman.Data;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Clauses;

/// <summary>A row of <c>connectives.tsv</c>.</summary>
/// <param name="Class">What it does.</param>
/// <param name="Relation">Of a preposition, the relation of an actor behind it.</param>
/// <param name="Cases">Of a preposition, the cases in which it has this relation; none: any.</param>
/// <param name="Modal">Of a modal, <c>future</c>, <c>possible</c> or <c>conditional</c>.</param>
internal sealed record ConnectiveEntry(ConnectiveClass Class, Relation Relation, Features Cases, string Modal);

/// <summary>The words that build sentences in a language: <c>connectives.tsv</c> of its pack.</summary>
internal sealed class ConnectiveTable
{
    private readonly PhraseTrie _phrases;
    private readonly ImmutableArray<ImmutableArray<ConnectiveEntry>> _entries;

    private ConnectiveTable(PhraseTrie phrases, ImmutableArray<ImmutableArray<ConnectiveEntry>> entries)
    {
        _phrases = phrases;
        _entries = entries;
    }

    /// <summary>What a phrase can do, in the order of the table.</summary>
    public ImmutableArray<ConnectiveEntry> this[int phrase] => _entries[phrase];

    /// <summary>Made from a pack; bad rows are left out (<see cref="Check"/> names them).</summary>
    public static ConnectiveTable From(Pack pack) => Read(pack, []);

    /// <summary>What is wrong in a pack's rows.</summary>
    public static IReadOnlyList<DataProblem> Check(Pack pack)
    {
        var problems = new List<DataProblem>();
        Read(pack, problems);
        return problems;
    }

    /// <summary>The longest connective that begins at the first token; −1 where none does.</summary>
    public int Match(ReadOnlySpan<Token> tokens, out int length) => _phrases.Match(tokens, out length);

    private static ConnectiveTable Read(Pack pack, List<DataProblem> problems)
    {
        var phrases = new PhraseTrie(pack.Lexicon);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<List<ConnectiveEntry>>();
        foreach (var row in pack.Tables["connectives.tsv"].Rows)
        {
            if (!Term.TryParse<ConnectiveClass>(row["class"], out var connective))
            {
                problems.Add(row.Problem("class", $"'{row["class"]}' is none of {string.Join(", ", Term.All<ConnectiveClass>())}."));
                continue;
            }

            var relation = Relation.None;
            if (connective == ConnectiveClass.Preposition && !Term.TryParse(row["relation"], out relation))
            {
                problems.Add(row.Problem("relation", $"'{row["relation"]}' is none of {string.Join(", ", Term.All<Relation>())}."));
                continue;
            }

            if (!FeatureNames.TryParse(row["cases"], out var cases))
            {
                problems.Add(row.Problem("cases", $"'{row["cases"]}' holds a name that is none of {FeatureNames.All}."));
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

            entries[number].Add(new ConnectiveEntry(connective, relation, cases, connective == ConnectiveClass.Modal ? row["relation"] : string.Empty));
        }

        return new ConnectiveTable(phrases, [.. entries.Select(e => e.ToImmutableArray())]);
    }
}
