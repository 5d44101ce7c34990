namespace Tallyman.Casework;

/// <summary>What a person did.</summary>
public enum DecisionKind
{
    /// <summary>Agreed with a claim.</summary>
    Accept,

    /// <summary>Changed fields of a claim.</summary>
    Edit,

    /// <summary>Set a claim aside.</summary>
    Reject,

    /// <summary>Marked a claim that the reader had not found.</summary>
    Add,

    /// <summary>Found a claim, or a name, to be the same as another.</summary>
    Merge,

    /// <summary>Took a merge apart.</summary>
    Split,

    /// <summary>Graded a claim after the Admiralty code.</summary>
    Grade,

    /// <summary>Set a finding, or a decision that could not follow a new reading, aside.</summary>
    Dismiss,

    /// <summary>Marked a claim or document as confidential, or took the mark off.</summary>
    Mark,

    /// <summary>Took back an earlier decision.</summary>
    Undo,
}
