using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Clauses;

/// <summary>A stretch of a sentence around at most one verb that heads it.</summary>
internal struct Clause
{
    /// <summary>Its tokens.</summary>
    public TokenRange Range;

    /// <summary>Index of the verb that heads it; −1 for none.</summary>
    public int Trigger;

    /// <summary>Index of the clause on which it depends; −1 for none.</summary>
    public int Parent;

    /// <summary>Its sentence.</summary>
    public int Sentence;

    /// <summary>True for a relative or participial clause, whose noun stands before it.</summary>
    public bool Relative;
}
