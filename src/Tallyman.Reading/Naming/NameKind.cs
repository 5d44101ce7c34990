namespace Tallyman.Reading.Naming;

/// <summary>What a name in a text stands for.</summary>
internal enum NameKind : byte
{
    /// <summary>A thing that is transferred, or a carrier.</summary>
    Item,

    /// <summary>A state by its own name.</summary>
    State,

    /// <summary>A state by an adjective: <c>North Korean</c>.</summary>
    Adjective,

    /// <summary>A state by its capital or seat: <c>Seoul</c>, <c>the Kremlin</c>.</summary>
    Metonym,

    /// <summary>A state by its people: <c>росіяни</c>.</summary>
    People,

    /// <summary>A person of the gazetteer.</summary>
    Person,

    /// <summary>A body: ministry, service, institute, force, armed group, company.</summary>
    Body,

    /// <summary>An outlet or agency.</summary>
    Outlet,

    /// <summary>A place.</summary>
    Place,

    /// <summary>Capitals in a row that no table knows: a person or a body.</summary>
    Unknown,
}
