using System.Collections.Immutable;

namespace Tallyman;

/// <summary>
/// One flow over time: all its claims, grouped by origin, with what the independent origins allow together at each
/// date. Never an average.
/// </summary>
public sealed record Tally
{
    /// <summary>What is counted.</summary>
    public required Flow Flow { get; init; }

    /// <summary>Ids of all claims of the flow, by release date, then id.</summary>
    public required ImmutableArray<string> Claims { get; init; }

    /// <summary>The claims by who said them first; copies stand under their origin.</summary>
    public required ImmutableArray<TallyOrigin> Origins { get; init; }

    /// <summary>What is allowed from each date on, in order of time.</summary>
    public required ImmutableArray<TallyInterval> Intervals { get; init; }
}

/// <summary>The claims of one origin within a tally.</summary>
/// <param name="Key">The origin's key: its state and its speaker as far as they are known; <c>?</c> where neither is.</param>
/// <param name="State">The origin's state.</param>
/// <param name="Claims">Ids of its claims by release date.</param>
/// <param name="Name">The speaker as its first claim writes it; absent where unnamed.</param>
public sealed record TallyOrigin(string Key, string? State, ImmutableArray<string> Claims, string? Name = null);

/// <summary>
/// What the origins allow together from a date on. Where they do not meet, several stand with the same date, each for
/// the origins that do; never an average.
/// </summary>
/// <param name="From">Release date from which it stands, as EDTF.</param>
/// <param name="Interval">What the binding claims allow together.</param>
/// <param name="Binding">Ids of the claims whose bounds these are.</param>
/// <param name="Outside">Ids of claims that do not meet the interval; where there are any, the origins stand apart.</param>
/// <param name="Period">
/// The closed period that it speaks of, as EDTF (what was sent <c>2024</c>); absent for the running total by that date.
/// </param>
public sealed record TallyInterval(string From, Interval Interval, ImmutableArray<string> Binding, ImmutableArray<string> Outside, string? Period = null);
