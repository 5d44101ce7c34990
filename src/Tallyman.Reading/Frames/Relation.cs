namespace Tallyman.Reading.Frames;

/// <summary>How an actor stands to a trigger, as grammar tells it; the columns of <c>frames.tsv</c>.</summary>
internal enum Relation : byte
{
    /// <summary>Not known.</summary>
    None,

    /// <summary>Subject of the active verb.</summary>
    Subject,

    /// <summary>Direct object.</summary>
    Object,

    /// <summary>Indirect object: the first of two objects in English, the dative elsewhere.</summary>
    Second,

    /// <summary>Agent of a passive.</summary>
    Agent,

    /// <summary>Goal: <c>to, into, bound for</c>.</summary>
    To,

    /// <summary>Beneficiary: <c>for</c>.</summary>
    For,

    /// <summary>Place: <c>in, at</c>.</summary>
    In,

    /// <summary>Origin: <c>from, out of</c>.</summary>
    From,

    /// <summary>Company: <c>with</c>.</summary>
    With,

    /// <summary>Possessor behind: <c>of</c>, the adnominal genitive.</summary>
    Of,

    /// <summary>Owner or origin by an adjective or a possessive before.</summary>
    Own,

    /// <summary>Matter: <c>about, on</c>.</summary>
    On,

    /// <summary>Opponent: <c>against</c>.</summary>
    Against,

    /// <summary>Behind another preposition.</summary>
    Other,
}
