using System.Collections.Immutable;
using System.Globalization;

namespace Tallyman.Reading.SecondReading;

/// <summary>Pairs the claims of two readings: same kind, overlapping quotes, same number; most equal fields first.</summary>
internal static class Comparison
{
    public static ImmutableArray<ReviewItem> Of(ImmutableArray<Claim> first, ImmutableArray<Claim> second)
    {
        var pairs = (
            from s in second
            from f in first
            where Pairs(f, s)
            let differences = Differences(f, s)
            orderby differences.Length, ((TextSource)s.Source).Span, f.Id
            select (First: f, Second: s, Differences: differences)).ToList();
        var (usedFirst, usedSecond) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var items = new List<ReviewItem>();
        foreach (var pair in pairs)
        {
            if (usedFirst.Contains(pair.First.Id) || usedSecond.Contains(pair.Second.Id))
            {
                continue;
            }

            usedFirst.Add(pair.First.Id);
            usedSecond.Add(pair.Second.Id);
            var kind = pair.Differences.IsEmpty ? ReviewItemKind.Agreement : ReviewItemKind.Disagreement;
            items.Add(new ReviewItem(kind, pair.First.Id, pair.Differences, pair.Second));
        }

        items.AddRange(second.Where(s => !usedSecond.Contains(s.Id)).Select(s => new ReviewItem(ReviewItemKind.Extra, null, [], s)));
        return [.. items.OrderBy(i => ((TextSource)i.Proposal.Source).Span).ThenBy(i => i.Proposal.Kind)];
    }

    private static bool Pairs(Claim first, Claim second) =>
        first.Kind == second.Kind
        && first.Source is TextSource a && second.Source is TextSource b && a.Span.Overlaps(b.Span)
        && first.Quantity?.Value == second.Quantity?.Value
        && first.Quantity?.Low == second.Quantity?.Low
        && first.Quantity?.High == second.Quantity?.High;

    // A field that the second reading leaves empty says nothing; it was not asked for all of them.
    private static ImmutableArray<FieldDifference> Differences(Claim first, Claim second)
    {
        var differences = ImmutableArray.CreateBuilder<FieldDifference>();
        Add("measure", first.Measure is { } m ? Term.Of(m) : null, second.Measure is { } n ? Term.Of(n) : null);
        Add("supplier", first.Supplier, second.Supplier);
        Add("recipient", first.Recipient, second.Recipient);
        Add("item", first.Item, second.Item);
        Add("qualifier", first.Quantity is { } p ? Term.Of(p.Qualifier) : null, second.Quantity is { } q ? Term.Of(q.Qualifier) : null);
        Add("factuality", Term.Of(first.Factuality), Term.Of(second.Factuality));
        if (second.Origin?.Speaker is { } speaker && !SameSpeaker(first.Origin?.Speaker, speaker))
        {
            differences.Add(new FieldDifference("origin.speaker", first.Origin?.Speaker, speaker));
        }

        return differences.ToImmutable();

        void Add(string field, string? one, string? other)
        {
            if (other is not null && one != other)
            {
                differences.Add(new FieldDifference(field, one, other));
            }
        }
    }

    // A surname may be declined or come with an office; a common beginning of the last word is enough.
    private static bool SameSpeaker(string? first, string second)
    {
        var a = LastWord(first);
        var b = LastWord(second);
        var length = Math.Min(a.Length, b.Length);
        return length > 0 && a.AsSpan(0, Math.Max(1, length - 2)).SequenceEqual(b.AsSpan(0, Math.Max(1, length - 2)));
    }

    private static string LastWord(string? words) =>
        words is null ? string.Empty : NameFold.Of(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).LastOrDefault(string.Empty).ToLower(CultureInfo.InvariantCulture);
}
