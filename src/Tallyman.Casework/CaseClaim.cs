using System.Collections.Immutable;

namespace Tallyman.Casework;

/// <summary>A claim of a case with what people decided about it.</summary>
public sealed record CaseClaim
{
    /// <summary>The claim as it counts: as read or imported, with the edits of people.</summary>
    public required Claim Claim { get; init; }

    /// <summary>The claim as it was read, imported or marked, before any edit.</summary>
    public required Claim Original { get; init; }

    /// <summary>Sequence of the entry that holds <see cref="Original"/>.</summary>
    public required long Entry { get; init; }

    /// <summary>Where it stands in the review.</summary>
    public required ClaimState State { get; init; }

    /// <summary>The decisions that stand about it, oldest first; those taken back are left out.</summary>
    public ImmutableArray<RecordedDecision> Decisions { get; init; } = [];

    /// <summary>Its grade, where a person gave one.</summary>
    public Grade? Grade { get; init; }

    /// <summary>True where a person marked it as confidential.</summary>
    public bool Confidential { get; init; }

    /// <summary>Id of the claim that counts in its place, for <see cref="ClaimState.Merged"/>.</summary>
    public string? MergedInto { get; init; }

    /// <summary>True where it counts in tallies and findings.</summary>
    public bool Active => State is not (ClaimState.Rejected or ClaimState.Merged);
}
