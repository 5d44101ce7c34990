using System.Collections.Immutable;
using System.Text;
using Tallyman.Capture.Charsets;

namespace Tallyman.Capture.Pages;

/// <summary>
/// Builds a page's text: white space collapsed as a browser does, paragraphs parted by an empty line, rows and items on
/// lines of their own, cells by tabs; each character with the characters of the source that gave it.
/// </summary>
internal sealed class PageText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Start, int Width)> _from = [];
    private Gap _gap;
    private (int Start, int Width) _space = (-1, 0);

    private enum Gap
    {
        None,
        Space,
        Cell,
        Line,
        Paragraph,
    }

    /// <summary>UTF-16 units so far.</summary>
    public int Length => _text.Length;

    /// <summary>The next characters begin a new paragraph.</summary>
    public void Paragraph() => Raise(Gap.Paragraph);

    /// <summary>The next characters begin a new line.</summary>
    public void Line() => Raise(Gap.Line);

    /// <summary>The next characters begin a new cell of a table.</summary>
    public void Cell() => Raise(Gap.Cell);

    /// <summary>Adds the characters of a text node.</summary>
    /// <param name="text">Its characters.</param>
    /// <param name="units">Where they stand.</param>
    /// <param name="preformatted">True where white space is kept.</param>
    public void Add(string text, SourceUnits units, bool preformatted)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is ' ' or '\t' or '\n' or '\f' or '\r')
            {
                if (preformatted && c is '\n')
                {
                    Line();
                }
                else if (preformatted && _gap < Gap.Line && _text.Length > 0)
                {
                    Append(c, units[i]);
                }
                else if (_gap == Gap.None)
                {
                    _gap = Gap.Space;
                    _space = units[i];
                }
            }
            else if (c is not ('\u00AD' or '\u200B' or '\uFEFF'))
            {
                // Soft hyphens and zero-width spaces are for the line breaker, not for the reader.
                Close();
                Append(c, units[i]);
            }
        }
    }

    /// <summary>The text so far.</summary>
    public override string ToString() => _text.ToString();

    /// <summary>The text and its map.</summary>
    /// <param name="decoded">The source.</param>
    /// <param name="bytes">Its bytes.</param>
    public (DocumentText Text, SourceMap Map) Build(DecodedText decoded, ReadOnlyMemory<byte> bytes)
    {
        var value = _text.ToString();
        var text = new DocumentText(value);
        var positions = new BytePositions(decoded, bytes);
        var runs = ImmutableArray.CreateBuilder<SourceRun>();
        for (var i = 0; i < value.Length;)
        {
            var (start, width) = _from[i];
            var to = i + 1;
            if (start < 0)
            {
                i = to;
                continue;
            }

            var verbatim = IsVerbatim(i);
            var end = start + width;
            while (to < value.Length && (verbatim ? _from[to].Start == end && IsVerbatim(to) : _from[to] == (start, width)))
            {
                end = verbatim ? end + 1 : end;
                to++;
            }

            runs.Add(new SourceRun(text.SpanOf(i, to), positions.Of(start), positions.Of(end), verbatim ? decoded.Encoding.CodePage : 0));
            i = to;
        }

        return (text, new SourceMap(runs.DrainToImmutable()));

        bool IsVerbatim(int unit) => _from[unit] is ( >= 0 and var at, 1) && decoded.Text[at] == value[unit];
    }

    private void Raise(Gap gap) => _gap = gap > _gap ? gap : _gap;

    private void Close()
    {
        if (_text.Length > 0 && _gap != Gap.None)
        {
            switch (_gap)
            {
                case Gap.Space:
                    Append(' ', _space);
                    break;
                case Gap.Cell:
                    Append('\t', (-1, 0));
                    break;
                default:
                    TrimLine();
                    Append('\n', (-1, 0));
                    if (_gap == Gap.Paragraph)
                    {
                        Append('\n', (-1, 0));
                    }

                    break;
            }
        }

        _gap = Gap.None;
    }

    private void TrimLine()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\t')
        {
            _text.Length--;
            _from.RemoveAt(_from.Count - 1);
        }
    }

    private void Append(char c, (int Start, int Width) from)
    {
        _text.Append(c);
        _from.Add(from);
    }
}
