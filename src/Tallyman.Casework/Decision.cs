using System.Collections.Immutable;

namespace Tallyman.Casework;

/// <summary>What a person wants to decide.</summary>
public sealed record Decision
{
    /// <summary>What.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>
    /// Id of the claim; of the document for <see cref="DecisionKind.Add"/>; of the finding for
    /// <see cref="DecisionKind.Dismiss"/>; a name for the merge or split of an identity; sequence of the decision for
    /// <see cref="DecisionKind.Undo"/>. A document's id may be given by its first twelve digits.
    /// </summary>
    public required string Target { get; init; }

    /// <summary>
    /// Field and value, as the JSON of a claim names and writes them (<c>value</c>, <c>origin.speaker</c>); an empty value
    /// clears the field, lists are separated by semicolons. <c>into</c> for a merge; <c>reliability</c> (A–F) and
    /// <c>credibility</c> (1–6) for a grade; <c>confidential</c> (<c>true</c>, <c>false</c>) for a mark; for an addition also
    /// <c>start</c> and <c>end</c>, or <c>quote</c>.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Fields { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Why; in the person's words.</summary>
    public string? Reason { get; init; }

    /// <summary>Who decides; the case's own author where absent.</summary>
    public string? Author { get; init; }

    /// <summary>
    /// Number of entries that the person had before the eyes (<see cref="CaseView.Entries"/>). Where the target was decided
    /// upon since, the decision is refused and the other one named, so that nothing is overwritten unseen.
    /// </summary>
    public long? Seen { get; init; }
}
