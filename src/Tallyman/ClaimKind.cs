namespace Tallyman;

/// <summary>What sort of proposition a claim is. The conventions stand in the reading guide (docs/reading.md).</summary>
public enum ClaimKind
{
    /// <summary>A supplier gives an item to a recipient; has a <see cref="Measure"/>.</summary>
    Transfer,

    /// <summary>What could be held, carried or made possible; never comparable with a transfer without a model.</summary>
    Capacity,

    /// <summary>What is held.</summary>
    Stock,

    /// <summary>What is made, or could be made.</summary>
    Production,

    /// <summary>Fired, lost, destroyed, killed.</summary>
    Use,

    /// <summary>Asked for, wanted, expected to be asked for.</summary>
    Need,

    /// <summary>Money spent or granted, a price, the size of an economy.</summary>
    Expenditure,

    /// <summary>One quantity against another: a share, a multiple, a growth.</summary>
    Ratio,

    /// <summary>A distance between places.</summary>
    Distance,

    /// <summary>A carrier from place to place.</summary>
    Movement,

    /// <summary>A visit, meeting, test, signing or preparation.</summary>
    Event,
}
