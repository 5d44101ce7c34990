namespace Tallyman.Assessment;

/// <summary>
/// Who said something first, comparable across spellings: the state, and the speaker's key where the gazetteer knows
/// one, else the folded name. Equality is by both.
/// </summary>
/// <param name="State">The state; absent where unknown.</param>
/// <param name="Speaker">The speaker; absent where unnamed.</param>
public readonly record struct OriginKey(string? State, string? Speaker)
{
    /// <summary>True where neither state nor speaker is known.</summary>
    public bool IsUnknown => State is null && Speaker is null;

    /// <summary>
    /// The key of a claim's origin. A speaker whom the gazetteer knows under the name is taken by its key; a body that is
    /// written without its state finds its own state's.
    /// </summary>
    public static OriginKey Of(Origin? origin, AssessmentKnowledge knowledge)
    {
        if (origin?.Speaker is not { Length: > 0 } name)
        {
            return new OriginKey(origin?.State, null);
        }

        var actors = knowledge.Gazetteer.Actors.Named(name);
        var actor = actors.FirstOrDefault(a => origin.State is null || a.State is null || a.State == origin.State);
        if (actor is { IsGeneric: true } && origin.State is { } state && knowledge.Gazetteer.InstanceOf(actor.Key, state) is { } own)
        {
            actor = own;
        }

        return new OriginKey(origin.State, actor?.Key ?? NameFold.Of(name));
    }

    /// <summary>
    /// True where both can be one origin: nothing that both name differs. The unknown origin may be anyone.
    /// </summary>
    public bool MayBe(OriginKey other) =>
        (State is null || other.State is null || State == other.State)
        && (Speaker is null || other.Speaker is null || Speaker == other.Speaker);

    /// <summary>
    /// True where two origins count as two: both known, and of different states, or, where a state is unknown, of
    /// different names. Two bodies of one state are one: they draw on the same services.
    /// </summary>
    public bool IsIndependentOf(OriginKey other) =>
        State is not null && other.State is not null ? State != other.State
        : Speaker is not null && other.Speaker is not null && Speaker != other.Speaker;

    /// <summary><c>KR/shin-won-sik</c>, the part that is known, or <c>?</c>.</summary>
    public override string ToString() => (State, Speaker) switch
    {
        (null, null) => "?",
        ({ } state, null) => state,
        (null, { } speaker) => speaker,
        ({ } state, { } speaker) => $"{state}/{speaker}",
    };
}
