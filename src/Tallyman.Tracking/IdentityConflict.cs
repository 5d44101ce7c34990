namespace Tallyman.Tracking;

/// <summary>Identities that exclude each other.</summary>
public sealed record IdentityConflict : VesselEvent
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.IdentityConflict;

    /// <summary>What conflicts.</summary>
    public ConflictSort Sort { get; init; }

    /// <summary>One identity.</summary>
    public string? First { get; init; }

    /// <summary>The other.</summary>
    public string? Second { get; init; }

    /// <summary>How far apart the two were, where both were heard at once.</summary>
    public double? DistanceKilometres { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, object? Value)> Details =>
    [
        ("sort", Term.Of(Sort)),
        ("first", First),
        ("second", Second),
        ("distanceKilometres", DistanceKilometres),
    ];
}
