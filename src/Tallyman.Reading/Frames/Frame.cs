namespace Tallyman.Reading.Frames;

/// <summary>What a trigger says: the kind of claim, and the role of an actor in each relation. A row of <c>frames.tsv</c>.</summary>
internal sealed class Frame
{
    private readonly Role[] _roles;

    internal Frame(string id, ClaimKind? kind, Measure? measure, Factuality factuality, Role[] roles)
    {
        Id = id;
        Kind = kind;
        Measure = measure;
        Factuality = factuality;
        _roles = roles;
    }

    /// <summary>Id in the table, a part of the ids of rules.</summary>
    public string Id { get; }

    /// <summary>Kind of its claims; absent for frames that bear none.</summary>
    public ClaimKind? Kind { get; }

    /// <summary>Measure of its transfers.</summary>
    public Measure? Measure { get; }

    /// <summary>How it commits itself before any cue.</summary>
    public Factuality Factuality { get; }

    /// <summary>True for <c>say</c> and <c>deny</c>: its subject is a source.</summary>
    public bool IsReport => Id is "say" or "deny";

    /// <summary>True for frames that take the meaning of the frame told before.</summary>
    public bool IsSame => Id == "same";

    /// <summary>Role of an actor in a relation.</summary>
    public Role RoleOf(Relation relation) => _roles[(int)relation];
}
