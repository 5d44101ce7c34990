using System.Buffers;
using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Tokens;

/// <summary>
/// A text cut into tokens, sentences and lines, in pooled arrays that go back at <see cref="Dispose"/>. Offsets are
/// UTF-16 units of <see cref="Text"/>; a <see cref="TextSpan"/> is made only for what leaves the reader.
/// </summary>
internal sealed class TokenText : IDisposable
{
    private Token[] _tokens;
    private Sentence[] _sentences;
    private TextLine[] _lines;

    private TokenText(string text, Pack pack)
    {
        Text = text;
        Pack = pack;
        _tokens = ArrayPool<Token>.Shared.Rent((text.Length / 4) + 16);
        _sentences = ArrayPool<Sentence>.Shared.Rent((text.Length / 64) + 16);
        _lines = ArrayPool<TextLine>.Shared.Rent((text.Length / 128) + 16);
    }

    /// <summary>The text as it is.</summary>
    public string Text { get; }

    /// <summary>The language's pack.</summary>
    public Pack Pack { get; }

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The tokens in order.</summary>
    public Span<Token> Tokens => _tokens.AsSpan(0, Count);

    /// <summary>The sentences in order; together they hold every token.</summary>
    public Span<Sentence> Sentences => _sentences.AsSpan(0, SentenceCount);

    /// <summary>The lines that are not empty; together they hold every token.</summary>
    public Span<TextLine> Lines => _lines.AsSpan(0, LineCount);

    private int SentenceCount { get; set; }

    private int LineCount { get; set; }

    /// <summary>Cuts a text.</summary>
    public static TokenText Read(string text, Pack pack)
    {
        var result = new TokenText(text, pack);
        Tokenizer.Cut(result);
        SentenceSplitter.Split(result);
        LineRoles.Decide(result);
        return result;
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Of(in Token token) => Text.AsSpan(token.Start, token.End - token.Start);

    /// <summary>The characters from one token to the one before another.</summary>
    public ReadOnlySpan<char> Of(int first, int end) =>
        first >= end ? [] : Text.AsSpan(_tokens[first].Start, _tokens[end - 1].End - _tokens[first].Start);

    /// <summary>The tokens of the sentence that holds a token.</summary>
    public Sentence SentenceAt(int token) => _sentences[_tokens[token].Sentence];

    /// <summary>The line that holds a token.</summary>
    public TextLine LineAt(int token) => _lines[_tokens[token].Line];

    /// <summary>Gives the arrays back; nothing may be read afterwards.</summary>
    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        ArrayPool<Sentence>.Shared.Return(_sentences);
        ArrayPool<TextLine>.Shared.Return(_lines);
        _tokens = [];
        _sentences = [];
        _lines = [];
        Count = SentenceCount = LineCount = 0;
    }

    internal void Add(in Token token)
    {
        if (Count == _tokens.Length)
        {
            Grow(ref _tokens);
        }

        _tokens[Count++] = token;
    }

    internal void Add(Sentence sentence)
    {
        if (SentenceCount == _sentences.Length)
        {
            Grow(ref _sentences);
        }

        _sentences[SentenceCount++] = sentence;
    }

    internal void Add(TextLine line)
    {
        if (LineCount == _lines.Length)
        {
            Grow(ref _lines);
        }

        _lines[LineCount++] = line;
    }

    private static void Grow<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(array.Length * 2);
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
