namespace Tallyman.Reading.Naming;

/// <summary>The regular plural of an English noun phrase: of its last word, or of the word before <c>of</c>.</summary>
internal static class Plurals
{
    /// <summary>The plural; a phrase whose last word has none in its letters (<c>ammunition</c>) gets one that no text writes.</summary>
    public static string Of(string phrase)
    {
        var of = phrase.IndexOf(" of ", StringComparison.Ordinal);
        return of > 0 ? Word(phrase[..of]) + phrase[of..] : Word(phrase);
    }

    private static string Word(string word)
    {
        if (word.Length < 2)
        {
            return word + "s";
        }

        if (word[^1] == 'y' && !"aeiou".Contains(word[^2], StringComparison.Ordinal))
        {
            return word[..^1] + "ies";
        }

        if (word.EndsWith("man", StringComparison.Ordinal))
        {
            return word[..^2] + "en";
        }

        return word[^1] is 's' or 'x' or 'z' || word.EndsWith("ch", StringComparison.Ordinal) || word.EndsWith("sh", StringComparison.Ordinal)
            ? word + "es"
            : word + "s";
    }
}
