using System.Collections.Immutable;
using System.Globalization;

namespace Tallyman.Reading.SecondReading;

/// <summary>Holds a model's propositions against the text and keeps what stands there.</summary>
internal sealed class AnswerCheck(Document document, DocumentText text, QuantityReader numbers, PassageNames names)
{
    private readonly List<Claim> _claims = [];
    private readonly HashSet<(ClaimKind Kind, TextSpan Span, decimal? Value)> _seen = [];
    private int _given;

    public int DroppedForQuote { get; private set; }

    public int DroppedForNumber { get; private set; }

    public int EmptiedForName { get; private set; }

    public decimal DroppedShare => _given == 0 ? 0 : (decimal)(DroppedForQuote + DroppedForNumber) / _given;

    /// <summary>Takes the propositions given for one passage; a range of UTF-16 units.</summary>
    public void Take(ImmutableArray<ModelClaim> given, int start, int end)
    {
        var passage = text.Value[start..end];
        var finder = new QuoteFinder(text.Value, start, end);
        var from = start;
        foreach (var one in given)
        {
            _given++;
            if (finder.Find(one.Quote, from) is not { } at)
            {
                DroppedForQuote++;
                continue;
            }

            from = at.Start;
            if (!TryNumber(one.Number, at.Start, at.End, out var quantity))
            {
                DroppedForNumber++;
                continue;
            }

            var span = text.SpanOf(at.Start, at.End);
            if (!_seen.Add((one.Kind, span, quantity?.Value ?? quantity?.Low)))
            {
                continue;
            }

            var speaker = Kept(one.Speaker, PassageNames.Speaker(one.Speaker, passage));
            _claims.Add(new Claim
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{document.ShortId}.{span.Start}.0"),
                Kind = one.Kind,
                Measure = one.Kind == ClaimKind.Transfer ? one.Measure : null,
                Supplier = Kept(one.Supplier, names.Actor(one.Supplier, passage)),
                Recipient = Kept(one.Recipient, names.Actor(one.Recipient, passage)),
                Item = Kept(one.Item, names.Item(one.Item, passage)),
                Quantity = quantity,
                Factuality = one.Factuality,
                Origin = speaker is null ? null : new Origin(null, speaker),
                Released = document.Published is { } day ? Period.Day(day) : null,
                Source = new TextSource(document.Sha256, span, text.Slice(span)),
            });
        }
    }

    /// <summary>What stands, in the order of the text, each with the id that a claim there would have.</summary>
    public ImmutableArray<Claim> Claims()
    {
        var ordered = _claims.OrderBy(c => ((TextSource)c.Source).Span).ThenBy(c => c.Kind).ToList();
        var numbered = ImmutableArray.CreateBuilder<Claim>(ordered.Count);
        var (last, number) = (-1, 0);
        foreach (var claim in ordered)
        {
            var start = ((TextSource)claim.Source).Span.Start;
            number = start == last ? number + 1 : 1;
            last = start;
            numbered.Add(claim with { Id = string.Create(CultureInfo.InvariantCulture, $"{document.ShortId}.{start}.{number}") });
        }

        return numbered.MoveToImmutable();
    }

    private string? Kept(string words, string? key)
    {
        EmptiedForName += words.Length > 0 && key is null ? 1 : 0;
        return key;
    }

    // The value comes from our reader, at the place in the quote where the model says that the number stands.
    private bool TryNumber(string words, int start, int end, out Quantity? quantity)
    {
        quantity = null;
        if (words.Length == 0)
        {
            return true;
        }

        if (new QuoteFinder(text.Value, start, end).Find(words, start) is not { } at)
        {
            return false;
        }

        var quote = new DocumentText(text.Value[start..end]);
        var wanted = quote.SpanOf(at.Start - start, at.End - start);
        var read = numbers.Read(quote).Quantities.Where(q => q.Span.Overlaps(wanted)).ToList();
        if (read.Count != 1)
        {
            return false;
        }

        quantity = read[0].Quantity;
        if (quantity.Unit == "percent")
        {
            quantity = quantity.Value is { } share
                ? Quantity.Of(share / 100, quantity.Qualifier, "fraction")
                : Quantity.Range(quantity.Low!.Value / 100, quantity.High!.Value / 100, quantity.Qualifier, "fraction");
        }

        return true;
    }
}
