namespace Tallyman;

/// <summary>By what an item moves.</summary>
public enum Carrier
{
    /// <summary>By sea or river.</summary>
    Ship,

    /// <summary>By train.</summary>
    Rail,

    /// <summary>By aircraft.</summary>
    Air,

    /// <summary>By lorry.</summary>
    Road,
}
