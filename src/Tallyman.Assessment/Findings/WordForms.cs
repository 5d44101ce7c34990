using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>Likeness of names whatever their case ending: <em>Раджина</em> and <em>Раджин</em>, <em>бывшей базой</em> and <em>бывшая база</em>.</summary>
internal static class WordForms
{
    private const int LongestEnding = 3;

    /// <summary>The words of a phrase, folded.</summary>
    public static ImmutableArray<string> Words(string phrase)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var folded = NameFold.Of(phrase);
        var start = -1;
        for (var i = 0; i <= folded.Length; i++)
        {
            var inside = i < folded.Length && (char.IsLetterOrDigit(folded[i]) || (folded[i] is '\'' or '-' && start >= 0 && i + 1 < folded.Length && char.IsLetter(folded[i + 1])));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(folded[start..i]);
                start = -1;
            }
        }

        return words.ToImmutable();
    }

    /// <summary>True where both phrases are of as many words, each a form of the other's.</summary>
    public static bool AreForms(ImmutableArray<string> left, ImmutableArray<string> right)
    {
        if (left.Length != right.Length || left.IsEmpty)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!AreForms(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True where the phrase stands in the text in some form.</summary>
    public static bool Contains(ImmutableArray<string> text, ImmutableArray<string> phrase)
    {
        for (var at = 0; at + phrase.Length <= text.Length; at++)
        {
            if (AreForms(text.Slice(at, phrase.Length), phrase))
            {
                return !phrase.IsEmpty;
            }
        }

        return false;
    }

    private static bool AreForms(string left, string right)
    {
        if (left == right)
        {
            return true;
        }

        var common = 0;
        while (common < left.Length && common < right.Length && left[common] == right[common])
        {
            common++;
        }

        // Only endings change, and a stem of at least three letters stays.
        return common >= Math.Max(3, Math.Min(left.Length, right.Length) - 2)
            && left.Length - common <= LongestEnding && right.Length - common <= LongestEnding;
    }
}
