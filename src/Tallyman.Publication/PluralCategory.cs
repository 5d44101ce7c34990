namespace Tallyman.Publication;

/// <summary>The categories of CLDR's plural rules that the three languages use.</summary>
public enum PluralCategory
{
    /// <summary>1; in Ukrainian and Russian also 21, 101.</summary>
    One,

    /// <summary>2 to 4, 22 to 24 in Ukrainian and Russian.</summary>
    Few,

    /// <summary>0, 5 to 20 in Ukrainian and Russian.</summary>
    Many,

    /// <summary>Everything else in English; fractions in Ukrainian and Russian.</summary>
    Other,
}
