namespace Tallyman.Reading.Dates;

/// <summary>How a date is written and bound: what a reader of claims needs besides the period.</summary>
[Flags]
internal enum DateForm : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Resolved against the publication date (<c>last week</c>, <c>in September</c>).</summary>
    Relative = 1 << 0,

    /// <summary>Runs on: <c>since</c>, <c>from … on</c>, <c>с начала</c>.</summary>
    Since = 1 << 1,

    /// <summary>Ends there: <c>by</c>, <c>until</c>, <c>до</c>, <c>к</c>.</summary>
    Until = 1 << 2,

    /// <summary>Two dates that bound an interval.</summary>
    Span = 1 << 3,

    /// <summary>A publication date could not be had, so that the period is unknown.</summary>
    Unresolved = 1 << 4,

    /// <summary>No such day: 31 February. Read as no date.</summary>
    Impossible = 1 << 5,

    /// <summary>A length of time up to publication: <c>in the past six months</c>.</summary>
    Past = 1 << 6,

    /// <summary>Lies after the publication date.</summary>
    Future = 1 << 7,

    /// <summary>The preposition is part of the date's words.</summary>
    WithPreposition = 1 << 8,
}
