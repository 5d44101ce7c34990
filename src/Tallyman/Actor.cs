using System.Collections.Immutable;

namespace Tallyman;

/// <summary>A row of the actors (<c>data/actors.tsv</c>): who gives, receives, says or tells.</summary>
public sealed record Actor : INamed
{
    /// <summary>ISO 3166-1 alpha-2 for states, <c>EU</c>, <c>NATO</c>, <c>UN</c>, the name of an armed group, else kebab-case.</summary>
    public required string Key { get; init; }

    /// <summary>What sort of actor.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>Key of the state that it belongs to or speaks for; absent where none or unknown. A state is its own.</summary>
    public string? State { get; init; }

    /// <summary>Key of the body above it: a service's ministry, an outlet's owner, a person's latest body.</summary>
    public string? Parent { get; init; }

    /// <summary>Key of the generic row that this is one state's own of: <c>defence-ministry</c> for <c>kr-ministry-of-defence</c>.</summary>
    public string? Instance { get; init; }

    /// <summary>A person's offices, earliest first.</summary>
    public ImmutableArray<Office> Offices { get; init; } = [];

    /// <inheritdoc/>
    public required Names Names { get; init; }

    /// <summary>Adjectives of origin: <c>North Korean</c>, <c>північнокорейський</c>.</summary>
    public Names Adjectives { get; init; } = Names.None;

    /// <summary>Capitals, seats and leaders' titles that stand for it: <c>Pyongyang</c>, <c>the Kremlin</c>.</summary>
    public Names Metonyms { get; init; } = Names.None;

    /// <summary>True for rows such as <c>defence ministry</c>, whose state comes from the text around.</summary>
    public bool IsGeneric { get; init; }

    /// <inheritdoc/>
    public ImmutableArray<string> Not { get; init; } = [];

    /// <inheritdoc/>
    public required string Source { get; init; }
}
