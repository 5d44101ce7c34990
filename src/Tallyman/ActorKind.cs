namespace Tallyman;

/// <summary>What sort of actor a row describes.</summary>
public enum ActorKind
{
    /// <summary>A state or territory, or a union of states that acts as one (EU, NATO, UN).</summary>
    State,

    /// <summary>A body of a state or of several: ministry, service, parliament, institute, monitoring team.</summary>
    Organisation,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A paper, broadcaster or site.</summary>
    Outlet,

    /// <summary>A news agency.</summary>
    Agency,

    /// <summary>An armed group that is no state's force.</summary>
    ArmedGroup,

    /// <summary>A maker, trader or carrier.</summary>
    Company,

    /// <summary>An armed force, its staff or a unit of it.</summary>
    Military,
}
