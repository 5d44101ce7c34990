using System.Collections.Immutable;
using System.Text;
using Tallyman.Data;

namespace Tallyman.Gazetteers;

/// <summary>Reads the cells that all tables of the gazetteer have, and says what is wrong with them.</summary>
internal static class Cells
{
    /// <summary>The key, where it is one and new.</summary>
    public static string? Key(TsvRow row, HashSet<string> seen, ICollection<DataProblem> problems)
    {
        var key = row["key"];
        if (key.Length == 0 || !key.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            problems.Add(row.Problem("key", $"'{key}' is no key: use ASCII letters, digits and hyphens."));
            return null;
        }

        if (!seen.Add(key))
        {
            problems.Add(row.Problem("key", $"'{key}' stands twice: keep one row or rename one."));
            return null;
        }

        return key;
    }

    /// <summary>The names in three columns that share a prefix (<c>names</c>: <c>names_en</c>, <c>names_uk</c>, <c>names_ru</c>).</summary>
    public static Names Names(TsvRow row, string prefix, ICollection<DataProblem> problems) =>
        new(Phrases(row, prefix + "_en", problems), Phrases(row, prefix + "_uk", problems), Phrases(row, prefix + "_ru", problems));

    /// <summary>As <see cref="Names"/>, and at least one must be there.</summary>
    public static Names SomeNames(TsvRow row, ICollection<DataProblem> problems)
    {
        var names = Names(row, "names", problems);
        if (!names.All.Any())
        {
            problems.Add(row.Problem("names_en", "The row has no name in any language: give one."));
        }

        return names;
    }

    /// <summary>Phrases separated by semicolons.</summary>
    public static ImmutableArray<string> Phrases(TsvRow row, string column, ICollection<DataProblem> problems)
    {
        var phrases = row.List(column);
        for (var i = 0; i < phrases.Length; i++)
        {
            if (Mixed(phrases[i]) is { } word)
            {
                problems.Add(row.Problem(column, $"'{word}' mixes Latin and Cyrillic letters: write it in one script."));
            }

            if (phrases.IndexOf(phrases[i]) < i)
            {
                problems.Add(row.Problem(column, $"'{phrases[i]}' stands twice: keep one."));
            }
        }

        return phrases;
    }

    /// <summary>The value of an enumeration's column.</summary>
    public static T? Term<T>(TsvRow row, string column, ICollection<DataProblem> problems)
        where T : struct, Enum
    {
        if (Tallyman.Term.TryParse<T>(row[column], out var value))
        {
            return value;
        }

        problems.Add(row.Problem(column, $"'{row[column]}' is none of {string.Join(", ", Tallyman.Term.All<T>())}."));
        return null;
    }

    /// <summary>The source, which no row may lack.</summary>
    public static string Source(TsvRow row, ICollection<DataProblem> problems)
    {
        var source = row["source"];
        if (source.Length == 0)
        {
            problems.Add(row.Problem("source", "The row names no source: say what public fact it comes from, or 'own'."));
        }

        return source;
    }

    /// <summary>A cell that may be empty.</summary>
    public static string? Optional(TsvRow row, string column) => row[column] is { Length: > 0 } text ? text : null;

    private static string? Mixed(string phrase)
    {
        if (Ascii.IsValid(phrase))
        {
            return null;
        }

        var start = 0;
        while (start < phrase.Length)
        {
            var end = start;
            bool latin = false, cyrillic = false;
            while (end < phrase.Length && char.IsLetter(phrase[end]))
            {
                latin |= phrase[end] is < '\u0250';
                cyrillic |= phrase[end] is >= '\u0400' and <= '\u052F';
                end++;
            }

            if (latin && cyrillic)
            {
                return phrase[start..end];
            }

            start = end + 1;
        }

        return null;
    }
}
