namespace Tallyman;

/// <summary>What a check found.</summary>
public enum FindingKind
{
    /// <summary>The headline says more, or other, than the text.</summary>
    HeadlineMismatch,

    /// <summary>Stated numbers follow from each other.</summary>
    ArithmeticHolds,

    /// <summary>Stated numbers do not follow from each other.</summary>
    ArithmeticFails,

    /// <summary>A stated distance agrees with the geodesic.</summary>
    DistanceHolds,

    /// <summary>A stated distance disagrees with the geodesic.</summary>
    DistanceFails,

    /// <summary>Independent origins agree.</summary>
    Corroboration,

    /// <summary>Claims that cannot both hold (open), or seem not to (reconciled, with the reason).</summary>
    Contradiction,

    /// <summary>Told through another source; names what changed on the way.</summary>
    Relayed,
}
