using System.Collections.Immutable;

namespace Tallyman;

/// <summary>The result of a check, with its inputs and its reasoning.</summary>
public sealed record Finding
{
    /// <summary>Id by content: the kind and the claims it is about.</summary>
    public required string Id { get; init; }

    /// <summary>What was found.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>Ids of the claims that went in, in the order of the reasoning.</summary>
    public required ImmutableArray<string> About { get; init; }

    /// <summary>The number that the check came to, where there is one (a quotient, a distance in kilometres).</summary>
    public decimal? Value { get; init; }

    /// <summary>For a contradiction: true where the reason says that both may hold.</summary>
    public bool Reconciled { get; init; }

    /// <summary>The reasoning.</summary>
    public required Message Why { get; init; }
}
