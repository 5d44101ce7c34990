using System.Collections.Immutable;

namespace Tallyman.Casework.Projecting;

/// <summary>What the entries of a case come to: the live rows, typed. Immutable.</summary>
internal sealed record CaseState
{
    public static CaseState Empty { get; } = new();

    /// <summary>Documents by SHA-256.</summary>
    public ImmutableDictionary<string, DocumentState> Documents { get; init; } = ImmutableDictionary.Create<string, DocumentState>(StringComparer.Ordinal);

    /// <summary>Claims by id.</summary>
    public ImmutableDictionary<string, CaseClaim> Claims { get; init; } = ImmutableDictionary.Create<string, CaseClaim>(StringComparer.Ordinal);

    /// <summary>Ids of the claims that stand in a document's text, by the document.</summary>
    public ImmutableDictionary<string, ImmutableHashSet<string>> InText { get; init; } = ImmutableDictionary.Create<string, ImmutableHashSet<string>>(StringComparer.Ordinal);

    /// <summary>Claims that are no more but were decided upon, by id.</summary>
    public ImmutableDictionary<string, LooseDecision> Held { get; init; } = ImmutableDictionary.Create<string, LooseDecision>(StringComparer.Ordinal);

    /// <summary>Decisions that stand, by sequence.</summary>
    public ImmutableSortedDictionary<long, RecordedDecision> Decisions { get; init; } = ImmutableSortedDictionary<long, RecordedDecision>.Empty;

    /// <summary>Tables by sequence.</summary>
    public ImmutableSortedDictionary<long, TableImport> Imports { get; init; } = ImmutableSortedDictionary<long, TableImport>.Empty;

    /// <summary>The name that counts in place of another.</summary>
    public ImmutableDictionary<string, string> Identities { get; init; } = ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Findings set aside, with the decision.</summary>
    public ImmutableDictionary<string, long> Dismissed { get; init; } = ImmutableDictionary.Create<string, long>(StringComparer.Ordinal);

    /// <summary>Keys in the order of their entries; the last one signs.</summary>
    public ImmutableArray<CaseKey> Keys { get; init; } = [];

    /// <summary>SHA-256 of the manifest as last recorded.</summary>
    public string? Manifest { get; init; }
}

/// <summary>A document's row: what was given with its captures, what its bytes told, and what came of it.</summary>
internal sealed record DocumentState
{
    public required CaseDocument Document { get; init; }

    /// <summary>What the person or the sidecar gave; goes before what the bytes tell.</summary>
    public required DocumentRecord Given { get; init; }

    /// <summary>What the extractor found.</summary>
    public DocumentRecord Found { get; init; } = DocumentRecord.Nothing;

    /// <summary>Claims that the reading under way has announced and that have not come yet.</summary>
    public ImmutableHashSet<string> Expected { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    public DocumentState Described() => this with { Document = Document with { Document = Given.Over(Found).Describe(Document.Document) } };
}
