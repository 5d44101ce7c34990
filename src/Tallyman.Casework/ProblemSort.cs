namespace Tallyman.Casework;

/// <summary>Whose fault a problem is.</summary>
public enum ProblemSort
{
    /// <summary>The input cannot be used.</summary>
    Input,

    /// <summary>The call was wrong: an unknown id, a word that is not in the vocabulary.</summary>
    Call,

    /// <summary>Something that was checked does not hold.</summary>
    Check,
}
