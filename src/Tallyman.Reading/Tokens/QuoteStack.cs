namespace Tallyman.Reading.Tokens;

/// <summary>
/// Counts the quotations that are open, by the marks of three languages: « » “ ” „ “ ‘ ’ and the straight ones, which
/// open where a space or bracket stands before them. Begins anew with each line.
/// </summary>
internal struct QuoteStack
{
    private int _depth;
    private int _low;
    private int _single;
    private bool _straight;

    /// <summary>Marks the token as opening or closing, and says how deep it lies.</summary>
    public void Pass(ReadOnlySpan<char> text, ref Token token)
    {
        if (token.Kind == TokenKind.Mark)
        {
            Mark(text, ref token);
        }

        token.Quotes = (byte)Math.Min(token.Has(TokenShape.Opens) && IsQuote(text[token.Start]) ? _depth - 1 : _depth, byte.MaxValue);
    }

    private static bool IsQuote(char c) => c is not ('(' or '[' or '{');

    private void Mark(ReadOnlySpan<char> text, ref Token token)
    {
        switch (text[token.Start])
        {
            case '(' or '[' or '{':
                token.Shape |= TokenShape.Opens;
                break;
            case ')' or ']' or '}':
                token.Shape |= TokenShape.Closes;
                break;
            case '«' or '‹':
                Open(ref token);
                break;
            case '»' or '›' or '”':
                Close(ref token);
                break;
            case '„':
                _low++;
                Open(ref token);
                break;
            case '“' when _low > 0:
                _low--;
                Close(ref token);
                break;
            case '“':
                Open(ref token);
                break;
            case '‘' when token.End < text.Length && char.IsLetterOrDigit(text[token.End]):
                _single++;
                Open(ref token);
                break;
            case '’' when _single > 0:
                _single--;
                Close(ref token);
                break;
            case '"' when _straight:
                _straight = false;
                Close(ref token);
                break;
            case '"' when !token.IsGlued || (token.Start > 0 && text[token.Start - 1] is '(' or '[' or '«' or '—' or '–'):
                _straight = true;
                Open(ref token);
                break;
            case '"':
                Close(ref token);
                break;
        }
    }

    private void Open(ref Token token)
    {
        _depth++;
        token.Shape |= TokenShape.Opens;
    }

    private void Close(ref Token token)
    {
        _depth = Math.Max(0, _depth - 1);
        token.Shape |= TokenShape.Closes;
    }
}
