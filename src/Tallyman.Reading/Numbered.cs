using NodaTime;
using Tallyman.Reading.Dates;
using Tallyman.Reading.Packs;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading;

/// <summary>A text with its tokens, dates and quantities: what the lower half of the reader gives to the upper. Pooled; see <see cref="Dispose"/>.</summary>
internal sealed class Numbered : IDisposable
{
    private readonly PooledList<QuantityMention> _quantities = new();
    private readonly PooledList<DateMention> _dates = new();
    private readonly PooledList<Unread> _unread = new();

    private Numbered(TokenText text, LocalDate? published)
    {
        Text = text;
        Published = published;
    }

    /// <summary>Tokens, sentences, lines.</summary>
    public TokenText Text { get; }

    /// <summary>The date against which relative dates were resolved.</summary>
    public LocalDate? Published { get; }

    /// <summary>Quantities in the order of their first tokens; none overlap.</summary>
    public Span<QuantityMention> Quantities => _quantities.Span;

    /// <summary>Dates in the order of their first tokens; none overlap. Those without a period are unresolved.</summary>
    public Span<DateMention> Dates => _dates.Span;

    /// <summary>What looks like a number or date and was not read.</summary>
    public Span<Unread> Unread => _unread.Span;

    /// <summary>Reads a text in the language of a pack.</summary>
    public static Numbered Read(string text, Pack pack, LocalDate? published)
    {
        var result = new Numbered(TokenText.Read(text, pack), published);
        DatePass.Read(result.Text, published, result._dates, result._unread);
        ClosedShapes.Close(result.Text);
        QuantityPass.Read(result.Text, result._quantities, result._unread);
        return result;
    }

    /// <summary>Index of the quantity that holds a token, or of the first behind it as its complement (<c>~</c>).</summary>
    public int QuantityAt(int token) => Find(Quantities, token, static q => q.Whole);

    /// <summary>Index of the date that holds a token, or of the first behind it as its complement (<c>~</c>).</summary>
    public int DateAt(int token) => Find(Dates, token, static d => d.Whole);

    /// <summary>Gives the arrays back; nothing may be read afterwards.</summary>
    public void Dispose()
    {
        Text.Dispose();
        _quantities.Dispose();
        _dates.Dispose();
        _unread.Dispose();
    }

    private static int Find<T>(ReadOnlySpan<T> items, int token, Func<T, TokenRange> rangeOf)
    {
        int from = 0, to = items.Length;
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (rangeOf(items[middle]).End <= token)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from < items.Length && rangeOf(items[from]).Contains(token) ? from : ~from;
    }
}
