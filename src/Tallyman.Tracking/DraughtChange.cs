namespace Tallyman.Tracking;

/// <summary>Another draught after a call than before it.</summary>
public sealed record DraughtChange : VesselEvent
{
    /// <inheritdoc/>
    public override EventKind Kind => EventKind.DraughtChange;

    /// <summary>Draught last reported before the call.</summary>
    public double BeforeMetres { get; init; }

    /// <summary>Draught first reported twice after it that differs.</summary>
    public double AfterMetres { get; init; }

    /// <summary>What it suggests.</summary>
    public Handling Handling { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<(string Name, object? Value)> Details =>
    [
        ("beforeMetres", BeforeMetres),
        ("afterMetres", AfterMetres),
        ("handling", Term.Of(Handling)),
    ];
}
