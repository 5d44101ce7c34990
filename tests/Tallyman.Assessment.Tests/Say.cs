using System.Collections.Immutable;

namespace Tallyman.Assessment.Tests;

/// <summary>Claims of invented reports for tests: the quote says where they stand.</summary>
internal static class Say
{
    /// <summary>A claim of a row, on the route from North Korea to Russia.</summary>
    public static Claim Row(string id, string released, string state, Quantity quantity, string item = "container", ClaimKind kind = ClaimKind.Transfer, Measure? measure = Measure.Shipped, string? period = null, string? cites = null, string? derives = null, string? speaker = null, Factuality factuality = Factuality.Asserted) => new()
    {
        Id = id,
        Kind = kind,
        Measure = kind == ClaimKind.Transfer ? measure : null,
        Supplier = "KP",
        Recipient = "RU",
        Item = item,
        Quantity = quantity,
        Period = period is null ? null : Period.Parse(period),
        Factuality = factuality,
        Origin = new Origin(state, speaker),
        Released = Period.Parse(released),
        Cites = cites,
        DerivesFrom = derives,
        Source = new RowSource(new string('0', 64), "rows.tsv", 2, null, null),
    };

    /// <summary>A claim of a text, at the place of its quote.</summary>
    public static Claim In(DocumentText text, string quote, ClaimKind kind, Quantity? quantity, string? item = null, Measure? measure = null, string? state = null, string? speaker = null, Factuality factuality = Factuality.Asserted, string? from = null, string? to = null, string? actor = null, string? period = null)
    {
        var at = text.Value.IndexOf(quote, StringComparison.Ordinal);
        Assert.True(at >= 0, quote);
        var span = text.SpanOf(at, at + quote.Length);
        return new Claim
        {
            Id = $"{new string('a', 12)}.{span.Start}.1",
            Kind = kind,
            Measure = measure ?? (kind == ClaimKind.Transfer ? Measure.Shipped : null),
            Supplier = kind is ClaimKind.Transfer or ClaimKind.Capacity ? "KP" : null,
            Recipient = kind is ClaimKind.Transfer or ClaimKind.Capacity ? "RU" : null,
            Actors = actor is null ? [] : [actor],
            Item = item,
            Quantity = quantity,
            Factuality = factuality,
            Origin = state is null && speaker is null ? null : new Origin(state, speaker),
            From = from,
            To = to,
            Period = period is null ? null : Period.Parse(period),
            Released = Period.Parse("2024-06-14"),
            Source = new TextSource(new string('a', 64), span, quote),
        };
    }

    public static Quantity Exact(decimal value, string? unit = null) => Quantity.Of(value, Qualifier.Exact, unit);

    public static Quantity Q(Qualifier qualifier, decimal value, string? unit = null) => Quantity.Of(value, qualifier, unit);

    public static ImmutableArray<Finding> Check(DocumentText text, params Claim[] claims) => DocumentFindings.Of(claims, text, null);
}
