using System.Collections.Immutable;

namespace Tallyman;

/// <summary>A row of the places (<c>data/places.tsv</c>).</summary>
public sealed record Place : INamed
{
    /// <inheritdoc/>
    public required string Key { get; init; }

    /// <summary>What sort of place.</summary>
    public required PlaceKind Kind { get; init; }

    /// <summary>Key of the state that international law puts it in; absent for seas, straits and regions across borders.</summary>
    public string? State { get; init; }

    /// <summary>Latitude on WGS84 in decimal degrees, north positive; absent where unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Longitude on WGS84 in decimal degrees, east positive; present exactly where the latitude is.</summary>
    public double? Longitude { get; init; }

    /// <inheritdoc/>
    public required Names Names { get; init; }

    /// <summary>Phrases of any language that describe it without its name: <c>former Soviet submarine base</c>.</summary>
    public ImmutableArray<string> Describes { get; init; } = [];

    /// <summary>Key of the place that it serves or lies in.</summary>
    public string? Near { get; init; }

    /// <summary>Keys of false friends: places that share a name or are taken for it.</summary>
    public ImmutableArray<string> Not { get; init; } = [];

    /// <summary>What a reader of maps and reports should know of it.</summary>
    public string? Note { get; init; }

    /// <inheritdoc/>
    public required string Source { get; init; }
}
