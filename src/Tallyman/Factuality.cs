namespace Tallyman;

/// <summary>How the source commits itself to a claim, after FactBank (Saurí and Pustejovsky 2009).</summary>
public enum Factuality
{
    /// <summary>Stated as fact.</summary>
    Asserted,

    /// <summary>Likely, believed, apparently.</summary>
    Probable,

    /// <summary>May, could have, reportedly may.</summary>
    Possible,

    /// <summary>Stated not to be so.</summary>
    Denied,

    /// <summary>Asked for.</summary>
    Asked,

    /// <summary>Awaited, planned by another, set to happen.</summary>
    Expected,
}
