using System.Collections.Immutable;

namespace Tallyman.Reading.SecondReading;

/// <summary>Cuts a text into passages for a model, at sentence ends where there are any, with one sentence of overlap.</summary>
internal static class Passages
{
    /// <summary>UTF-16 ranges that cover the text; each but the first begins with the last sentence of the one before.</summary>
    public static ImmutableArray<(int Start, int End)> Of(string text, int longest)
    {
        var passages = ImmutableArray.CreateBuilder<(int, int)>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.Length - start <= longest ? text.Length : EndNear(text, start, start + longest);
            passages.Add((start, end));
            if (end == text.Length)
            {
                break;
            }

            var overlap = LastSentence(text, start, end);
            start = overlap > start ? overlap : end;
        }

        return passages.ToImmutable();
    }

    private static int EndNear(string text, int start, int limit)
    {
        for (var i = limit; i > start + ((limit - start) / 2); i--)
        {
            if (IsEnd(text, i))
            {
                return i;
            }
        }

        // No sentence ends in the second half: cut between words, else between letters that are no pair.
        var space = text.LastIndexOf(' ', limit - 1, (limit - start) / 2);
        var cut = space > start ? space : limit;
        return char.IsLowSurrogate(text[cut]) ? cut - 1 : cut;
    }

    private static int LastSentence(string text, int start, int end)
    {
        for (var i = end - 2; i > start; i--)
        {
            if (IsEnd(text, i))
            {
                return i;
            }
        }

        return start;
    }

    // True where a sentence or a line ends just before the index.
    private static bool IsEnd(string text, int index) =>
        text[index - 1] == '\n' || (text[index - 1] is ' ' && index >= 2 && text[index - 2] is '.' or '!' or '?' or '…');
}
