using System.Collections.Immutable;

namespace Tallyman;

/// <summary>A row of the item taxonomy (<c>data/items.tsv</c>): a kind, model or calibre of what is transferred, or a carrier.</summary>
public sealed record Item : INamed
{
    /// <inheritdoc/>
    public required string Key { get; init; }

    /// <summary>What a claim counts it as: the key of a row that counts as itself, such as <c>artillery-shell</c>.</summary>
    public required string CountsAs { get; init; }

    /// <summary>Key of the wider row; absent at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Category of the UN Register of Conventional Arms, <c>I</c> to <c>VII</c>, or <c>small-arms</c>; absent for what the Register does not cover.</summary>
    public string? Register { get; init; }

    /// <summary>How narrow it is.</summary>
    public required ItemForm Form { get; init; }

    /// <summary>Model or calibre as written in Latin letters, such as <c>152 mm</c>; absent for kinds and carriers.</summary>
    public string? Detail { get; init; }

    /// <inheritdoc/>
    public required Names Names { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<string> Not { get; init; } = [];

    /// <inheritdoc/>
    public required string Source { get; init; }
}
