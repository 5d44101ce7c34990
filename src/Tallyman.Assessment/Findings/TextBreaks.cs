using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>The lines and sentences of a text, good enough to tell what stands together.</summary>
internal sealed class TextBreaks
{
    /// <summary>A sentence's length in characters where the text is not at hand.</summary>
    public const int TypicalSentence = 150;

    // No headline is a full sentence of this length; no caption or byline is a line of that.
    private const int LongHeadline = 120;
    private const int LongLine = 400;

    private readonly ImmutableArray<int> _paragraphs;
    private readonly ImmutableArray<int> _sentences;

    private TextBreaks(ImmutableArray<int> paragraphs, ImmutableArray<int> sentences, int bodyStart)
    {
        _paragraphs = paragraphs;
        _sentences = sentences;
        BodyStart = bodyStart;
    }

    /// <summary>Code point at which the running text begins: the first line that ends like a sentence and is no headline.</summary>
    public int BodyStart { get; }

    public static TextBreaks Of(DocumentText text)
    {
        var paragraphs = ImmutableArray.CreateBuilder<int>();
        var sentences = ImmutableArray.CreateBuilder<int>();
        var value = text.Value;
        var bodyStart = -1;
        var seen = 0;
        var at = 0;
        while (at < value.Length)
        {
            var end = value.IndexOf('\n', at);
            end = end < 0 ? value.Length : end;
            var line = value.AsSpan(at, end - at);
            if (!line.IsWhiteSpace())
            {
                var start = text.ToCodePoint(at);
                paragraphs.Add(start);
                sentences.Add(start);
                AddSentences(text, value, at, end, sentences);
                if (bodyStart < 0 && (seen > 0 ? EndsLikeSentence(line.TrimEnd()) || line.Length > LongLine : line.TrimEnd() is [.., '.'] && line.Length > LongHeadline))
                {
                    bodyStart = start;
                }

                seen += line.Trim().Length > 12 ? 1 : 0;
            }

            at = end + 1;
        }

        return new TextBreaks(paragraphs.ToImmutable(), sentences.ToImmutable(), bodyStart < 0 ? 0 : bodyStart);
    }

    /// <summary>Index of the paragraph and of the sentence (counted through the text) that a code point lies in.</summary>
    public (int Paragraph, int Sentence) At(int codePoint) => (Index(_paragraphs, codePoint), Index(_sentences, codePoint));

    /// <summary>From the start of the sentence in which a span begins to the end of the one in which it ends.</summary>
    public TextSpan SentenceAt(int start, int end, int length)
    {
        int first = Index(_sentences, start), last = Index(_sentences, Math.Max(start, end - 1));
        return new TextSpan(first < 0 ? 0 : _sentences[first], last + 1 < _sentences.Length ? _sentences[last + 1] : length);
    }

    private static int Index(ImmutableArray<int> starts, int at)
    {
        var found = starts.BinarySearch(at);
        return found >= 0 ? found : ~found - 1;
    }

    private static bool EndsLikeSentence(ReadOnlySpan<char> line)
    {
        line = line.TrimEnd("”»\"’')]");
        return !line.IsEmpty && line[^1] is '.' or '…' or '!' or '?' or ':';
    }

    private static void AddSentences(DocumentText text, string value, int from, int to, ImmutableArray<int>.Builder sentences)
    {
        for (var i = from; i < to - 1; i++)
        {
            if (value[i] is not ('.' or '!' or '?' or '…'))
            {
                continue;
            }

            var next = i + 1;
            while (next < to && value[next] is '”' or '»' or '"' or '’' or ')' or ']')
            {
                next++;
            }

            if (next >= to || !char.IsWhiteSpace(value[next]) || IsAbbreviation(value, from, i))
            {
                continue;
            }

            while (next < to && char.IsWhiteSpace(value[next]))
            {
                next++;
            }

            if (next < to && !char.IsLower(value[next]))
            {
                sentences.Add(text.ToCodePoint(next));
            }
        }
    }

    // An initial, a rank or a month before the full stop: a short word that begins with a capital.
    private static bool IsAbbreviation(string value, int from, int stop)
    {
        if (value[stop] != '.')
        {
            return false;
        }

        var start = stop;
        while (start > from && char.IsLetter(value[start - 1]))
        {
            start--;
        }

        return stop - start is >= 1 and <= 4 && char.IsUpper(value[start]) && start > from;
    }
}
