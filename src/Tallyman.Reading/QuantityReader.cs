using System.Collections.Immutable;
using NodaTime;
using Tallyman.Reading.Packs;

namespace Tallyman.Reading;

/// <summary>
/// Reads the numbers and dates of a text without asking what is claimed by them. Immutable and without state: any
/// number of threads may read with one.
/// </summary>
public sealed class QuantityReader
{
    private readonly Pack _pack;

    /// <summary>A reader for a language that the program has a pack of.</summary>
    /// <exception cref="ArgumentException">There is no such pack; see <see cref="Pack.Languages"/>.</exception>
    public QuantityReader(string language) => _pack = Pack.For(language);

    /// <summary>The quantities and dates of a text, in the order in which they stand; spans count its code points.</summary>
    /// <param name="text">The text.</param>
    /// <param name="published">Publication date, against which relative dates are resolved; absent, they are found without a period.</param>
    public QuantityReading Read(DocumentText text, LocalDate? published = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        using var numbered = Numbered.Read(text.Value, _pack, published);
        var tokens = numbered.Text.Tokens;
        var quantities = ImmutableArray.CreateBuilder<ReadQuantity>(numbered.Quantities.Length);
        foreach (ref readonly var mention in numbered.Quantities)
        {
            var span = text.SpanOf(tokens[mention.Whole.First].Start, tokens[mention.Whole.End - 1].End);
            quantities.Add(new ReadQuantity(span, text.Slice(span), mention.AsWritten()));
        }

        var dates = ImmutableArray.CreateBuilder<ReadDate>(numbered.Dates.Length);
        foreach (ref readonly var mention in numbered.Dates)
        {
            var span = text.SpanOf(tokens[mention.Whole.First].Start, tokens[mention.Whole.End - 1].End);
            dates.Add(new ReadDate(span, text.Slice(span), mention.Period));
        }

        var unread = ImmutableArray.CreateBuilder<UnreadNumber>(numbered.Unread.Length);
        foreach (ref readonly var one in numbered.Unread)
        {
            var span = text.SpanOf(tokens[one.Tokens.First].Start, tokens[one.Tokens.End - 1].End);
            unread.Add(new UnreadNumber(span, text.Slice(span), one.Reason));
        }

        return new QuantityReading(quantities.DrainToImmutable(), dates.DrainToImmutable(), unread.DrainToImmutable());
    }
}
