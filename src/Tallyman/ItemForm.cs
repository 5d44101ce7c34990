namespace Tallyman;

/// <summary>How narrowly a row of the item taxonomy names things.</summary>
public enum ItemForm
{
    /// <summary>A sort of thing: <c>howitzer</c>, <c>gunpowder</c>.</summary>
    Kind,

    /// <summary>A type as its maker or army designates it: <c>KN-23</c>.</summary>
    Model,

    /// <summary>Ammunition or a gun by its calibre: <c>152 mm artillery shell</c>.</summary>
    Calibre,

    /// <summary>What carries or holds cargo and is counted itself: container, wagon, train.</summary>
    Carrier,
}
