using System.Collections.Immutable;
using System.Globalization;

namespace Tallyman.Reading.Claims;

/// <summary>Turns drafts into claims: spans in code points, quotes letter for letter, ids by content.</summary>
internal static class Assembler
{
    /// <summary>The claims in the order of their quotes.</summary>
    public static ImmutableArray<Claim> Assemble(Scene scene, DocumentText text, List<Draft> drafts)
    {
        drafts.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Number.First.CompareTo(b.Number.First));
        var claims = ImmutableArray.CreateBuilder<Claim>(drafts.Count);
        var there = 0;
        for (var i = 0; i < drafts.Count; i++)
        {
            there = i > 0 && drafts[i].First == drafts[i - 1].First ? there + 1 : 1;
            claims.Add(Claim(scene, text, drafts[i], there));
        }

        return claims.MoveToImmutable();
    }

    private static Claim Claim(Scene scene, DocumentText text, Draft draft, int there)
    {
        var span = Span(scene, text, draft.First, draft.End);
        var document = scene.Document;
        var grounds = ImmutableArray.CreateBuilder<Ground>();
        foreach (var (field, rule, range, carried) in draft.Grounds)
        {
            grounds.Add(new Ground(field, rule, range.IsEmpty ? null : Span(scene, text, range.First, range.End), carried));
        }

        var source = draft.Source is { IsEmpty: false } named ? named : null;
        if (source is not null && !source.Range.IsEmpty)
        {
            var where = Span(scene, text, source.Range.First, source.Range.End);
            if (source.State is not null)
            {
                grounds.Add(new Ground("origin.state", "source", where, source.Carried));
            }

            if (source.Speaker is not null)
            {
                grounds.Add(new Ground("origin.speaker", "source", where, source.Carried));
            }
        }

        return new Claim
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{document.ShortId}.{span.Start}.{there}"),
            Kind = draft.Kind,
            Measure = draft.Measure,
            Supplier = draft.Supplier,
            Recipient = draft.Recipient,
            Actors = !draft.Actors.IsEmpty ? draft.Actors : draft.Actor is { } actor ? [actor] : [],
            Item = draft.ItemKey,
            ItemDetail = draft.ItemDetail,
            Quantity = draft.Quantity,
            Period = draft.Period,
            Factuality = draft.Factuality,
            Origin = source is null ? null : new Origin(source.State, source.Speaker),
            Attribution = Chain(scene, text, source),
            Basis = draft.Basis,
            From = draft.From,
            To = draft.To,
            Carrier = draft.Carrier,
            Places = draft.Places,
            Released = document.Published is { } published ? Period.Day(published) : null,
            Source = new TextSource(document.Sha256, span, text.Slice(span)),
            Grounds = grounds.ToImmutable(),
        };
    }

    private static ImmutableArray<AttributionLink> Chain(Scene scene, DocumentText text, Source? source)
    {
        var chain = ImmutableArray.CreateBuilder<AttributionLink>();
        if (scene.Document.Outlet is { Length: > 0 } outlet)
        {
            chain.Add(new AttributionLink(AttributionRole.Outlet, outlet, scene.Document.OutletState, null));
        }

        if (source is null)
        {
            return chain.ToImmutable();
        }

        if (source.Agency is { } agency && agency != source.Speaker)
        {
            chain.Add(new AttributionLink(AttributionRole.Agency, agency, null, null));
        }

        var span = source.Range.IsEmpty ? (TextSpan?)null : Span(scene, text, source.Range.First, source.Range.End);
        chain.Add(new AttributionLink(source.Speaker is null ? AttributionRole.Body : source.Role, source.Speaker ?? source.State!, source.State, span));
        return chain.ToImmutable();
    }

    private static TextSpan Span(Scene scene, DocumentText text, int first, int end) =>
        text.SpanOf(scene.Text.Tokens[first].Start, scene.Text.Tokens[end - 1].End);
}
