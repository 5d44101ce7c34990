using System.Collections.Immutable;

namespace Tallyman.Workspace.Documents;

/// <summary>
/// A document's text cut into the stretches that its claims mark. Claims may overlap or share their characters; a
/// stretch then belongs to the narrowest of them, and the numbers of all stand where they end. No character is lost,
/// added or changed; line breaks part the paragraphs.
/// </summary>
/// <param name="Paragraphs">The lines that are not blank.</param>
/// <param name="Claims">The claims in the order of the text.</param>
public sealed record MarkedText(ImmutableArray<MarkedParagraph> Paragraphs, ImmutableArray<NumberedClaim> Claims)
{
    /// <summary>Cuts a text; claims that are not tied to characters of it are left out.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="claims">Its claims.</param>
    /// <param name="title">Its title, to know the headline by.</param>
    public static MarkedText Of(DocumentText text, IEnumerable<Claim> claims, string? title)
    {
        var numbered = claims
            .Select(c => (Claim: c, (c.Source as TextSource)?.Span))
            .Where(c => c.Span is { Length: > 0 } span && span.End <= text.Length)
            .OrderBy(c => c.Span!.Value).ThenBy(c => c.Claim.Id, StringComparer.Ordinal)
            .Select((c, i) => new NumberedClaim(i + 1, c.Claim, c.Span!.Value))
            .ToImmutableArray();
        var owned = new HashSet<string>();
        var paragraphs = ImmutableArray.CreateBuilder<MarkedParagraph>();
        var value = text.Value;
        var at = 0;
        while (at < value.Length)
        {
            var end = value.AsSpan(at).IndexOfAny('\n', '\r');
            end = end < 0 ? value.Length : at + end;
            if (!value.AsSpan(at, end - at).IsWhiteSpace())
            {
                paragraphs.Add(Paragraph(text, at, end, numbered, owned, title));
            }

            at = end + 1;
        }

        return new MarkedText(paragraphs.ToImmutable(), numbered);
    }

    private static MarkedParagraph Paragraph(DocumentText text, int start, int end, ImmutableArray<NumberedClaim> claims, HashSet<string> owned, string? title)
    {
        var line = text.SpanOf(start, end);
        var here = claims.Where(c => c.Span.Overlaps(line)).ToArray();
        var cuts = here
            .SelectMany(c => new[] { c.Span.Start, c.Span.End })
            .Where(p => p > line.Start && p < line.End)
            .Append(line.Start).Append(line.End)
            .Distinct().Order().ToArray();
        var runs = ImmutableArray.CreateBuilder<MarkedRun>(cuts.Length - 1);
        for (var i = 0; i + 1 < cuts.Length; i++)
        {
            var span = new TextSpan(cuts[i], cuts[i + 1]);
            var owner = here.Where(c => c.Span.Contains(span)).OrderBy(c => c.Span.Length).ThenBy(c => c.Number).FirstOrDefault();
            // A claim ends in the line that holds its last character, though the break after it may belong to it too.
            var ending = here.Where(c => c.Span.End == span.End || (span.End == line.End && c.Span.End > line.End && !Continues(text, c.Span, line.End)));
            runs.Add(new MarkedRun(text.Slice(span), span.Start, owner, owner is not null && owned.Add(owner.Claim.Id), [.. ending.OrderBy(c => c.Number)]));
        }

        var content = text.Slice(line).Trim();
        return new MarkedParagraph(
            line.Start,
            title is not null && content.Length > 0 && content == title.Trim(),
            runs.ToImmutable(),
            [.. claims.Where(c => line.Start <= c.Span.Start && c.Span.Start < line.End)]);
    }

    private static bool Continues(DocumentText text, TextSpan span, int from) =>
        !text.Slice(new TextSpan(from, span.End)).AsSpan().IsWhiteSpace();
}
