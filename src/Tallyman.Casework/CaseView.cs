using System.Collections.Immutable;
using NodaTime;
using Tallyman.Assessment;
using Tallyman.Casework.Projecting;
using Tallyman.Ledger;

namespace Tallyman.Casework;

/// <summary>
/// A case as it was at one moment of its ledger: immutable, so that a page or a report sees one state throughout.
/// What follows from the claims is computed when first asked for.
/// </summary>
public sealed class CaseView
{
    private readonly CaseState _state;
    private readonly CaseTexts _texts;
    private readonly Lazy<ImmutableArray<CaseDocument>> _documents;
    private readonly Lazy<ImmutableArray<CaseClaim>> _claims;
    private readonly Lazy<ImmutableArray<Claim>> _active;
    private readonly Lazy<ILookup<string, CaseClaim>> _byDocument;
    private readonly Lazy<CaseAssessment> _assessment;

    internal CaseView(CaseManifest manifest, LogHead<CaseState> head, CaseTexts texts)
    {
        Manifest = manifest;
        Entries = head.Size;
        Head = head.Leaf;
        _state = head.State;
        _texts = texts;
        _documents = new(() => [.. _state.Documents.Values.Select(d => d.Document).OrderBy(d => d.Captures[0].Seq)]);
        _claims = new(() => [.. _state.Claims.Values
            .OrderBy(c => c.Original.Source is TextSource text && _state.Documents.TryGetValue(text.Document, out var d) ? d.Document.Captures[0].Seq : c.Entry)
            .ThenBy(c => c.Original.Source is TextSource text ? text.Span : new TextSpan(0, 0))
            .ThenBy(c => c.Entry)]);
        _active = new(() => [.. Claims.Where(c => c.Active).Select(c => Identified(c.Claim))]);
        _byDocument = new(() => Claims.Where(c => c.Original.Source is TextSource).ToLookup(c => ((TextSource)c.Original.Source).Document, StringComparer.Ordinal));
        _assessment = new(() => Assess(null));
    }

    /// <summary>What the case is about.</summary>
    public CaseManifest Manifest { get; }

    /// <summary>Number of entries; the last one's sequence is one less.</summary>
    public long Entries { get; }

    /// <summary>Leaf hash of the last entry.</summary>
    public Digest Head { get; }

    /// <summary>The documents in the order in which they first came in.</summary>
    public ImmutableArray<CaseDocument> Documents => _documents.Value;

    /// <summary>All claims: those of texts in the order of documents and quotes, imported ones in the order of their entries.</summary>
    public ImmutableArray<CaseClaim> Claims => _claims.Value;

    /// <summary>The claims that count, with names that people found to be the same brought together: what the assessment takes.</summary>
    public ImmutableArray<Claim> ActiveClaims => _active.Value;

    /// <summary>The decisions that stand, oldest first; the undoing of one is a decision too.</summary>
    public ImmutableArray<RecordedDecision> Decisions => [.. _state.Decisions.Values];

    /// <summary>Decisions that could not follow a new reading or a changed row: to be decided again.</summary>
    public ImmutableArray<LooseDecision> Loose => [.. _state.Held.Values.OrderBy(h => h.Claim.Original.Id, StringComparer.Ordinal)];

    /// <summary>Imported tables, oldest first.</summary>
    public ImmutableArray<TableImport> Imports => [.. _state.Imports.Values];

    /// <summary>Keys that sign the ledger's checkpoints, oldest first; the last one signs now.</summary>
    public ImmutableArray<CaseKey> Keys => _state.Keys;

    /// <summary>The name that counts in place of another, by the other.</summary>
    public ImmutableDictionary<string, string> Identities => _state.Identities;

    /// <summary>Tallies, findings and lineage of all that was said.</summary>
    public CaseAssessment Assessment => _assessment.Value;

    /// <summary>The findings that nobody set aside.</summary>
    public IEnumerable<Finding> Findings => Assessment.Findings.Where(f => !_state.Dismissed.ContainsKey(f.Id));

    internal CaseState State => _state;

    /// <summary>A document by its id or the first twelve digits of it; null where there is none.</summary>
    public CaseDocument? Document(string id) =>
        _state.Documents.TryGetValue(id, out var exact) ? exact.Document
        : id.Length is >= 12 and < 64 ? Documents.FirstOrDefault(d => d.Document.Sha256.StartsWith(id, StringComparison.Ordinal))
        : null;

    /// <summary>A claim by its id; null where there is none.</summary>
    public CaseClaim? Claim(string id) => _state.Claims.GetValueOrDefault(id);

    /// <summary>The claims of a document in the order of their quotes.</summary>
    public IEnumerable<CaseClaim> ClaimsOf(string sha256) => _byDocument.Value[sha256];

    /// <summary>The text that a document's claims count in; null where none could be made.</summary>
    /// <exception cref="LedgerException">The object is missing or was changed.</exception>
    public DocumentText? TextOf(CaseDocument document) => document.TextSha256 is { } sha ? _texts.Of(sha) : null;

    /// <summary>The decision that set a finding aside; null where it stands.</summary>
    public RecordedDecision? Dismissal(string finding) =>
        _state.Dismissed.TryGetValue(finding, out var seq) ? _state.Decisions.GetValueOrDefault(seq) : null;

    /// <summary>Assesses what had been said by a day; all that was said where it is absent.</summary>
    public CaseAssessment Assess(LocalDate? asOf) =>
        Assessor.Assess(ActiveClaims, Documents.Select(d => new ReadDocument(d.Document, TextOf(d))), asOf);

    private Claim Identified(Claim claim)
    {
        if (_state.Identities.IsEmpty)
        {
            return claim;
        }

        return claim with
        {
            Supplier = Identity(claim.Supplier),
            Recipient = Identity(claim.Recipient),
            Actors = [.. claim.Actors.Select(a => Identity(a)!)],
            Origin = claim.Origin is { } origin ? origin with { State = Identity(origin.State), Speaker = Identity(origin.Speaker) } : null,
        };
    }

    private string? Identity(string? name)
    {
        // A chain of merges is followed to its end; a ring ends where it began.
        for (var steps = 0; name is not null && steps <= _state.Identities.Count && _state.Identities.TryGetValue(name, out var other); steps++)
        {
            name = other;
        }

        return name;
    }
}
