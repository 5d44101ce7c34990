using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Tallyman.Capture.Pages;

/// <summary>
/// The characters of a page as the tokenizer saw them, each with its place in the source. A text node of the finished
/// tree is found again here, since the tree itself keeps no place for it.
/// </summary>
internal sealed class CharacterTokens(string source)
{
    // A node that the tree builder moved (text between the rows of a table) is looked for this far ahead.
    private const int Ahead = 64 * 1024;
    private const int MostSearches = 2_000;

    private readonly List<Piece> _pieces = [];
    private readonly StringBuilder _building = new();
    private string _data = string.Empty;
    private int _at;
    private int _searches;

    private readonly record struct Piece(int Data, int Length, int Start, int End);

    /// <summary>Takes a token as the parser makes it; all but characters are passed over.</summary>
    public void Take(HtmlToken token, TextRange range)
    {
        if (token.Type == HtmlTokenType.Character && token.Data is { Length: > 0 } data)
        {
            // The tokenizer counts positions from 1.
            var start = Math.Clamp(range.Start.Position - 1, 0, source.Length);
            _pieces.Add(new Piece(_building.Length, data.Length, start, Math.Clamp(range.End.Position - 1, start, source.Length)));
            _building.Append(data);
        }
    }

    /// <summary>Ends the taking: text nodes can be found.</summary>
    public void Complete()
    {
        _data = _building.ToString();
        _building.Clear();
        _pieces.Sort((a, b) => a.Data.CompareTo(b.Data));
    }

    /// <summary>
    /// The place in the source of each character of a text node; nodes are asked for in the order of the document.
    /// Entries are -1 where the node is not found again.
    /// </summary>
    public SourceUnits Find(string node)
    {
        var units = new SourceUnits(node.Length);
        var at = Match(node);
        if (at < 0)
        {
            return units;
        }

        _at = at + node.Length;
        var piece = PieceAt(at);
        for (var done = 0; done < node.Length; piece++)
        {
            var (data, length, start, end) = _pieces[piece];
            var from = at + done - data;
            var take = Math.Min(length - from, node.Length - done);
            Align(data, length, start, end, from, take, units, done);
            done += take;
        }

        return units;
    }

    private int Match(string node)
    {
        if (string.CompareOrdinal(_data, _at, node, 0, node.Length) == 0 && _at + node.Length <= _data.Length)
        {
            return _at;
        }

        // The tree builder drops white space between the elements of the head and at the start of a pre.
        var skip = _at;
        while (skip < _data.Length && char.IsWhiteSpace(_data[skip]))
        {
            skip++;
            if (skip + node.Length <= _data.Length && string.CompareOrdinal(_data, skip, node, 0, node.Length) == 0)
            {
                return skip;
            }
        }

        if (node.AsSpan().Trim().Length < 4 || ++_searches > MostSearches)
        {
            return -1;
        }

        var window = Math.Min(_data.Length - _at, Ahead + node.Length);
        return window < node.Length ? -1 : _data.IndexOf(node, _at, window, StringComparison.Ordinal);
    }

    private int PieceAt(int data)
    {
        int from = 0, to = _pieces.Count - 1;
        while (from < to)
        {
            var middle = (from + to + 1) / 2;
            (from, to) = _pieces[middle].Data <= data ? (middle, to) : (from, middle - 1);
        }

        return from;
    }

    private void Align(int data, int length, int start, int end, int from, int take, SourceUnits units, int done)
    {
        if (length == end - start && source.AsSpan(start, length).SequenceEqual(_data.AsSpan(data, length)))
        {
            for (var i = 0; i < take; i++)
            {
                units.Set(done + i, start + from + i, 1);
            }

            return;
        }

        // Character references and line ends: walk both sides from the token's beginning.
        var at = start;
        for (var i = 0; i < length && at < end && i < from + take;)
        {
            var (width, gives) = Step(at, end, _data.AsSpan(data + i, length - i));
            for (var k = 0; k < gives && i < from + take; k++, i++)
            {
                if (i >= from)
                {
                    units.Set(done + i - from, at, width);
                }
            }

            at += width;
        }
    }

    // How many characters of the source give how many of the data.
    private (int Width, int Gives) Step(int at, int end, ReadOnlySpan<char> data)
    {
        var c = source[at];
        if (c == '\r')
        {
            return (at + 1 < end && source[at + 1] == '\n' ? 2 : 1, 1);
        }

        if (c != '&')
        {
            return (1, c == '\0' && data[0] != '\uFFFD' ? 0 : 1);
        }

        var stop = at + 1;
        while (stop < end && stop - at < 34 && (char.IsAsciiLetterOrDigit(source[stop]) || source[stop] == '#'))
        {
            stop++;
        }

        if (stop < end && source[stop] == ';')
        {
            stop++;
        }

        if (at + 1 < stop && source[at + 1] == '#')
        {
            return data[0] == '&' && stop - at < 3 ? (1, 1) : (stop - at, char.IsHighSurrogate(data[0]) ? 2 : 1);
        }

        for (var longest = stop; longest > at + 1; longest--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(source[(at + 1)..longest]) is { Length: > 0 } symbol && data.StartsWith(symbol))
            {
                return (longest - at, symbol.Length);
            }
        }

        return (1, 1);
    }
}
