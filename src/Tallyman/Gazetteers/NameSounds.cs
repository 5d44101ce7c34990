using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Tallyman.Data;

namespace Tallyman.Gazetteers;

/// <summary>
/// How the letters of names sound (<c>data/sounds.tsv</c>): capitals are classes of consonants, small letters vowels.
/// A row of a reading holds only where that reading is tried (<c>pinyin</c> x is s).
/// </summary>
internal sealed class NameSounds
{
    private const int LongestLetters = 4;

    private static readonly Lazy<NameSounds> Shared = new(LoadDefault);

    private readonly FrozenDictionary<string, ImmutableArray<Rule>> _rules;
    private readonly FrozenDictionary<string, ImmutableArray<Rule>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private NameSounds(FrozenDictionary<string, ImmutableArray<Rule>> rules)
    {
        _rules = rules;
        _lookup = rules.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Where a row holds.</summary>
    private enum Where
    {
        Anywhere,
        End,
        Consonant,
        Front,
        Article,
        ArticleJoined,
        Word,
    }

    public static NameSounds Default => Shared.Value;

    /// <summary>The readings that some letters of a name have besides the plain one.</summary>
    public ImmutableArray<string> Readings(ImmutableArray<NameWord> words)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            for (var at = 0; at < word.Text.Length; at++)
            {
                for (var length = Math.Min(LongestLetters, word.Text.Length - at); length > 0; length--)
                {
                    if (_lookup.TryGetValue(word.Text.AsSpan(at, length), out var rules))
                    {
                        found.UnionWith(rules.Where(r => r.Reading.Length > 0).Select(r => r.Reading));
                    }
                }
            }
        }

        return [.. found];
    }

    /// <summary>The sounds of a name's words one after another; digits stand for themselves, other signs for nothing.</summary>
    public string Sound(ImmutableArray<NameWord> words, IReadOnlySet<string> readings)
    {
        var sounds = new StringBuilder();
        for (var i = 0; i < words.Length; i++)
        {
            var (text, joined) = words[i];
            var last = i == words.Length - 1;
            if (words.Length > 1 && _rules.TryGetValue(text, out var rules)
                && rules.FirstOrDefault(r => r.Where is Where.Word || (!last && (r.Where is Where.Article || (joined && r.Where is Where.ArticleJoined)))) is { } whole)
            {
                sounds.Append(whole.Sound);
                continue;
            }

            Append(sounds, text, readings);
        }

        return sounds.ToString();
    }

    private void Append(StringBuilder sounds, string word, IReadOnlySet<string> readings)
    {
        var at = 0;
        while (at < word.Length)
        {
            if (char.IsAsciiDigit(word[at]))
            {
                sounds.Append(word[at]);
                at++;
            }
            else
            {
                var (rule, length) = Longest(word, at, readings);
                sounds.Append(rule?.Sound);
                at += length;
            }
        }
    }

    private (Rule? Rule, int Length) Longest(string word, int at, IReadOnlySet<string> readings)
    {
        for (var length = Math.Min(LongestLetters, word.Length - at); length > 0; length--)
        {
            if (!_lookup.TryGetValue(word.AsSpan(at, length), out var rules))
            {
                continue;
            }

            Rule? best = null;
            foreach (var rule in rules)
            {
                // The narrower row wins: a reading that is tried, then a place in the word.
                if ((rule.Reading.Length == 0 || readings.Contains(rule.Reading)) && Holds(rule.Where, word, at + length)
                    && (best is null || (rule.Reading.Length > 0, rule.Where).CompareTo((best.Reading.Length > 0, best.Where)) > 0))
                {
                    best = rule;
                }
            }

            if (best is not null)
            {
                return (best, length);
            }
        }

        return (null, 1);
    }

    private static bool Holds(Where where, string word, int next) => where switch
    {
        Where.Anywhere => true,
        Where.End => next == word.Length,
        Where.Consonant => next < word.Length && !"aeiouаеєэиіїыоёуюя".Contains(word[next], StringComparison.Ordinal),
        Where.Front => next < word.Length && word[next] is 'e' or 'i' or 'y',
        _ => false,
    };

    private static NameSounds LoadDefault()
    {
        var problems = new List<DataProblem>();
        var table = ProgramData.Table("sounds.tsv", ["letters", "sound", "where", "reading", "source"], problems);
        var rules = new List<(string Letters, Rule Rule)>();
        foreach (var row in table.Rows)
        {
            Where? where = row["where"].Length == 0 ? Where.Anywhere : Cells.Term<Where>(row, "where", problems);
            if (where is { } place)
            {
                rules.Add((row["letters"].Normalize(), new Rule(row["sound"], place, row["reading"])));
            }
        }

        return problems.Count > 0
            ? throw new InvalidOperationException(string.Join(Environment.NewLine, problems))
            : new NameSounds(rules.GroupBy(r => r.Letters, r => r.Rule, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal));
    }

    private sealed record Rule(string Sound, Where Where, string Reading);
}
