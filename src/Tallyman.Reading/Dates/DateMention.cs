using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Dates;

/// <summary>A date or period in a text.</summary>
internal struct DateMention
{
    /// <summary>All of it, with the preposition that binds it (<c>since</c>, <c>by</c>).</summary>
    public TokenRange Whole;

    /// <summary>The date itself without the preposition.</summary>
    public TokenRange Core;

    /// <summary>The period; absent where it is unresolved or impossible.</summary>
    public Period? Period;

    /// <summary>How it is written and bound.</summary>
    public DateForm Form;
}
