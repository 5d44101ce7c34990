namespace Tallyman;

/// <summary>
/// The one text of a document, with the map between its UTF-16 units (what .NET indexes) and its code points
/// (what a <see cref="TextSpan"/> counts). A lone surrogate counts as one code point, as Python counts it.
/// </summary>
public sealed class DocumentText
{
    // UTF-16 index of each surrogate pair's second unit; empty for nearly all texts.
    private readonly int[] _low;

    /// <summary>Takes the text as it is; nothing is normalised.</summary>
    public DocumentText(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        List<int>? low = null;
        for (var i = 1; i < value.Length; i++)
        {
            if (char.IsSurrogatePair(value[i - 1], value[i]))
            {
                (low ??= []).Add(i);
                i++;
            }
        }

        _low = low is null ? [] : [.. low];
    }

    /// <summary>The characters.</summary>
    public string Value { get; }

    /// <summary>Length in code points.</summary>
    public int Length => Value.Length - _low.Length;

    /// <summary>The code point that begins at, or contains, a UTF-16 index from 0 to the text's length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index lies outside the text.</exception>
    public int ToCodePoint(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, Value.Length);
        var at = Array.BinarySearch(_low, utf16);
        return utf16 - (at >= 0 ? at + 1 : ~at);
    }

    /// <summary>The UTF-16 index at which a code point from 0 to <see cref="Length"/> begins.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code point lies outside the text.</exception>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, Length);
        // The pair at _low[k] begins at code point _low[k] - 1 - k: count the pairs that begin before this one.
        int from = 0, to = _low.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_low[middle] - 1 - middle < codePoint)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return codePoint + from;
    }

    /// <summary>The span of a UTF-16 range.</summary>
    public TextSpan SpanOf(int start, int end) => new(ToCodePoint(start), ToCodePoint(end));

    /// <summary>The characters of a span, letter for letter.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside the text.</exception>
    public string Slice(TextSpan span) => Value[ToUtf16(span.Start)..ToUtf16(span.End)];
}
