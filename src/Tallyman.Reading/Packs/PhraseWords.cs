namespace Tallyman.Reading.Packs;

/// <summary>A word of a phrase as a pack writes it.</summary>
/// <param name="Text">The word, folded.</param>
/// <param name="AnyForm">True where any form of the word will do (written <c>~word</c>).</param>
internal readonly record struct PhraseWord(string Text, bool AnyForm);

/// <summary>
/// Cuts the phrases of packs where the tokeniser cuts texts: at spaces, around hyphens and marks, between letters and
/// digits, so that a phrase matches token by token.
/// </summary>
internal static class PhraseWords
{
    /// <summary>The words of a phrase in their order.</summary>
    public static List<PhraseWord> Of(string phrase)
    {
        var words = new List<PhraseWord>();
        var folded = Folding.Fold(phrase);
        for (var i = 0; i < folded.Length;)
        {
            if (char.IsWhiteSpace(folded[i]))
            {
                i++;
                continue;
            }

            var any = folded[i] == '~' && i + 1 < folded.Length;
            i += any ? 1 : 0;
            var start = i++;
            if (char.IsLetter(folded[start]))
            {
                while (i < folded.Length && (char.IsLetter(folded[i]) || IsInner(folded, i)))
                {
                    i++;
                }
            }
            else if (char.IsAsciiDigit(folded[start]))
            {
                while (i < folded.Length && char.IsAsciiDigit(folded[i]))
                {
                    i++;
                }
            }
            else if (folded[start] == '\'' && i < folded.Length && folded[i] == 's')
            {
                i++;
            }

            words.Add(new PhraseWord(folded[start..i], any));
        }

        return words;
    }

    private static bool IsInner(string folded, int at) =>
        folded[at] == '\'' && at + 1 < folded.Length && char.IsLetter(folded[at + 1])
        && !(folded[at + 1] == 's' && (at + 2 == folded.Length || !char.IsLetter(folded[at + 2])));
}
