namespace Tallyman.Assessment;

/// <summary>What the assessment knows besides the claims: immutable, from the program's data and the case's own.</summary>
public sealed record AssessmentKnowledge
{
    /// <summary>The program's own.</summary>
    public static AssessmentKnowledge Default { get; } = new();

    /// <summary>The numbers on which the checks turn.</summary>
    public Thresholds Thresholds { get; init; } = Thresholds.Default;

    /// <summary>Which item words are told for one another.</summary>
    public ItemKin Items { get; init; } = ItemKin.Default;

    /// <summary>Who and where: speakers are one across spellings, and places have their points, as far as it knows them.</summary>
    public Gazetteer Gazetteer { get; init; } = Gazetteer.Default;
}
