namespace Tallyman;

/// <summary>What sort of place a row describes.</summary>
public enum PlaceKind
{
    /// <summary>A port at the sea.</summary>
    SeaPort,

    /// <summary>A port on a river or lake.</summary>
    RiverPort,

    /// <summary>A city, town or village.</summary>
    City,

    /// <summary>A province, oblast or a part of several states.</summary>
    Region,

    /// <summary>A part of one state that news names apart: an occupied area, a peninsula.</summary>
    StatePart,

    /// <summary>An ammunition depot or arsenal.</summary>
    Depot,

    /// <summary>A railway station or yard.</summary>
    Station,

    /// <summary>A naval base.</summary>
    NavalBase,

    /// <summary>An air base or airport.</summary>
    AirBase,

    /// <summary>A camp, barracks or another military base.</summary>
    Base,

    /// <summary>A factory.</summary>
    Plant,

    /// <summary>A shipyard.</summary>
    Shipyard,

    /// <summary>A space launch site.</summary>
    Cosmodrome,

    /// <summary>A range for tests and exercises.</summary>
    TestSite,

    /// <summary>A border crossing by road or rail.</summary>
    BorderCrossing,

    /// <summary>A bridge.</summary>
    Bridge,

    /// <summary>A strait or canal.</summary>
    Strait,

    /// <summary>A sea, gulf or bay.</summary>
    Sea,

    /// <summary>A river.</summary>
    River,

    /// <summary>An island, cape or stretch of coast.</summary>
    Coast,

    /// <summary>A square or street of parades and meetings.</summary>
    Square,
}
