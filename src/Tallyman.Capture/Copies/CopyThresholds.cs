namespace Tallyman.Capture.Copies;

/// <summary>When two texts count as one story, tuned on generated rewrites (bench/Copies measures precision and recall).</summary>
public sealed record CopyThresholds
{
    /// <summary>What the program uses.</summary>
    public static CopyThresholds Default { get; } = new();

    /// <summary>Values in a band: 2 finds a pair that shares a tenth of its shingles in 72 of 100 cases, one that shares a fifth in 99 of 100.</summary>
    public int BandRows { get; init; } = 2;

    /// <summary>Texts of a band that are compared.</summary>
    public int MostInBand { get; init; } = 64;

    /// <summary>Least resemblance, whatever the containment.</summary>
    public double LeastResemblance { get; init; } = 0.20;

    /// <summary>Resemblance that is enough alone.</summary>
    public double EnoughResemblance { get; init; } = 0.30;

    /// <summary>Containment that is enough with the least resemblance.</summary>
    public double EnoughContainment { get; init; } = 0.50;

    /// <summary>Shingles below which a text is too short to be told from another.</summary>
    public int LeastShingles { get; init; } = 12;

    /// <summary>True where a pair passes.</summary>
    public bool IsCopy(Copy copy) => copy.Resemblance >= EnoughResemblance || (copy.Resemblance >= LeastResemblance && copy.Containment >= EnoughContainment);
}
