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
}
