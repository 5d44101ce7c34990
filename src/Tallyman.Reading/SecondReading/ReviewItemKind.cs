namespace Tallyman.Reading.SecondReading;

/// <summary>How a claim of the second reading stands to the first reading.</summary>
public enum ReviewItemKind
{
    /// <summary>Both read the same.</summary>
    Agreement,

    /// <summary>Both read a claim there, with different fields.</summary>
    Disagreement,

    /// <summary>Only the second reader read it.</summary>
    Extra,
}
