using System.Collections.Immutable;

namespace Tallyman;

/// <summary>
/// One proposition that a document carries or an analyst coded. A field that is absent is unknown, never a default.
/// The id comes from content: <c>document.start of quote.number there</c>, with the first 12 digits of the document's
/// SHA-256; an imported row keeps its own id.
/// </summary>
public sealed record Claim
{
    /// <summary>Id by content; see the type.</summary>
    public required string Id { get; init; }

    /// <summary>The sort of proposition.</summary>
    public required ClaimKind Kind { get; init; }

    /// <summary>For transfers, and for shares of transfers where the text tells it.</summary>
    public Measure? Measure { get; init; }

    /// <summary>Who gives: ISO 3166-1 alpha-2, <c>EU</c>, <c>NATO</c>, <c>UN</c>, or a name.</summary>
    public string? Supplier { get; init; }

    /// <summary>Who receives; same forms as <see cref="Supplier"/>.</summary>
    public string? Recipient { get; init; }

    /// <summary>Whom a claim of another kind is about (use, stock, production, expenditure, event, movement).</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>Key of the item taxonomy, such as <c>artillery-shell</c>.</summary>
    public string? Item { get; init; }

    /// <summary>Calibre or model as written: <c>152 mm</c>, <c>KN-23</c>.</summary>
    public string? ItemDetail { get; init; }

    /// <summary>The number, where one was stated.</summary>
    public Quantity? Quantity { get; init; }

    /// <summary>What time the claim speaks of.</summary>
    public Period? Period { get; init; }

    /// <summary>How the source commits itself.</summary>
    public Factuality Factuality { get; init; } = Factuality.Asserted;

    /// <summary>Where the claim began.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The chain from the outlet to the origin, outermost first.</summary>
    public ImmutableArray<AttributionLink> Attribution { get; init; } = [];

    /// <summary>On what evidence.</summary>
    public Basis Basis { get; init; } = Basis.Statement;

    /// <summary>Place of departure as written.</summary>
    public string? From { get; init; }

    /// <summary>Place of arrival as written.</summary>
    public string? To { get; init; }

    /// <summary>By what it moves.</summary>
    public Carrier? Carrier { get; init; }

    /// <summary>Other places as written.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>When it was said: the document's publication date, or the row's release date.</summary>
    public Period? Released { get; init; }

    /// <summary>Id of the claim that this one repeats, where the row says so.</summary>
    public string? Cites { get; init; }

    /// <summary>Id of the claim that this one was computed from, where the row says so.</summary>
    public string? DerivesFrom { get; init; }

    /// <summary>The characters or the row.</summary>
    public required ClaimSource Source { get; init; }

    /// <summary>What filled each field, in the order of the fields.</summary>
    public ImmutableArray<Ground> Grounds { get; init; } = [];
}
