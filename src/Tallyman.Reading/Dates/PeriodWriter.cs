namespace Tallyman.Reading.Dates;

/// <summary>Writes periods in EDTF; a period written before in the same text is given again, so that a text full of one year makes one.</summary>
internal sealed class PeriodWriter
{
    private readonly Period?[] _recent = new Period?[8];
    private int _next;

    /// <summary>The period from one end to another; an absent end is open.</summary>
    public Period Write(DatePart? start, DatePart? end)
    {
        Span<char> text = stackalloc char[24];
        var length = 0;
        if (start is { } only && start == end)
        {
            length = only.Write(text);
        }
        else
        {
            length = End(start, text);
            text[length++] = '/';
            length += End(end, text[length..]);
        }

        foreach (var known in _recent)
        {
            if (known is not null && text[..length].SequenceEqual(known.Edtf))
            {
                return known;
            }
        }

        var made = Period.Parse(text[..length].ToString());
        _recent[_next++ % _recent.Length] = made;
        return made;
    }

    private static int End(DatePart? part, Span<char> into)
    {
        if (part is { } known)
        {
            return known.Write(into);
        }

        "..".CopyTo(into);
        return 2;
    }
}
