using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Frames;

/// <summary>A verb or action noun in a text, with what the words around it make of it.</summary>
internal struct Trigger
{
    /// <summary>Its tokens.</summary>
    public TokenRange Range;

    /// <summary>Its row.</summary>
    public TriggerEntry Entry;

    /// <summary>Its frame; that of the verb it governs where it only colours it (<c>agreed to give</c>).</summary>
    public Frame Frame;

    /// <summary>The form is passive, or a passive participle.</summary>
    public bool Passive;

    /// <summary>A participle that opens its own clause behind or before its noun.</summary>
    public bool Participle;

    /// <summary>An infinitive or a gerund.</summary>
    public bool NonFinite;

    /// <summary>Future, or governed by a verb of planning.</summary>
    public bool Future;

    /// <summary>Under a modal of possibility.</summary>
    public bool Possible;

    /// <summary>Under <c>would</c>, <c>should</c>.</summary>
    public bool Conditional;

    /// <summary>Negated.</summary>
    public bool Negated;

    /// <summary>What governs it makes it this, where not asserted.</summary>
    public Factuality? Factuality;

    /// <summary>Index of the clause that it heads; −1 for nouns.</summary>
    public int Clause;

    /// <summary>An action noun, or a verb's form that is one here.</summary>
    public bool Noun;

    /// <summary>Set aside: an auxiliary or a verb that only colours the next.</summary>
    public bool Merged;
}
