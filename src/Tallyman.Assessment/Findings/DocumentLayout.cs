using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>Where the claims of a document stand: in its headline or below, in which paragraph and sentence.</summary>
internal sealed class DocumentLayout
{
    private readonly TextBreaks? _breaks;

    private DocumentLayout(ImmutableArray<Passage> headline, ImmutableArray<Passage> body, DocumentText? text, TextBreaks? breaks)
    {
        _breaks = breaks;
        Headline = headline;
        Body = body;
        Text = text;
    }

    /// <summary>Claims of the headline, its repetition, the line under it and the captions before the text begins.</summary>
    public ImmutableArray<Passage> Headline { get; }

    /// <summary>All others, in the order of the text.</summary>
    public ImmutableArray<Passage> Body { get; }

    public DocumentText? Text { get; }

    /// <summary>The characters of the sentence that a claim begins in, or its quote where the text is not at hand.</summary>
    public string SentenceOf(Passage passage) =>
        Text is null || _breaks is null
            ? ((TextSource)passage.Claim.Source).Quote
            : Text.Slice(_breaks.SentenceAt(passage.Span.Start, Math.Max(passage.Span.End, passage.Span.Start), Text.Length));

    public static DocumentLayout Of(ImmutableArray<Statement> statements, DocumentText? text, string? title)
    {
        var breaks = text is null ? null : TextBreaks.Of(text);
        var headline = ImmutableArray.CreateBuilder<Passage>();
        var body = ImmutableArray.CreateBuilder<Passage>();
        foreach (var statement in statements.OrderBy(s => s.Span ?? default).ThenBy(s => s.Id, StringComparer.Ordinal))
        {
            var span = statement.Span ?? default;
            var (paragraph, sentence) = breaks?.At(span.Start) ?? (0, span.Start / TextBreaks.TypicalSentence);
            var passage = new Passage(statement, paragraph, sentence, span);
            var quote = (statement.Claim.Source as TextSource)?.Quote;
            var inTitle = title is not null && quote is not null && title.Contains(quote, StringComparison.OrdinalIgnoreCase)
                && (breaks is null || span.Start < breaks.BodyStart + title.Length);
            (inTitle || span.Start < breaks?.BodyStart ? headline : body).Add(passage);
        }

        return new DocumentLayout(headline.ToImmutable(), body.ToImmutable(), text, breaks);
    }
}

/// <summary>A claim at its place in the text.</summary>
internal sealed record Passage(Statement Statement, int Paragraph, int Sentence, TextSpan Span)
{
    public string Id => Statement.Id;

    public Claim Claim => Statement.Claim;

    public Quantity? Quantity => Statement.Quantity;

    /// <summary>How many sentences lie between the two; 0 within one.</summary>
    public int SentencesTo(Passage other) => Math.Abs(Sentence - other.Sentence);

    /// <summary>How many characters lie between the two quotes; 0 where they touch or overlap.</summary>
    public int CharactersTo(Passage other) => Math.Max(0, Math.Max(Span.Start, other.Span.Start) - Math.Min(Span.End, other.Span.End));
}
