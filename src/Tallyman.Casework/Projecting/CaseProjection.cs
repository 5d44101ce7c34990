using System.Collections.Immutable;
using Tallyman.Ledger;

namespace Tallyman.Casework.Projecting;

/// <summary>The fold over a case's entries.</summary>
internal sealed class CaseProjection : Projection<CaseState>
{
    public override CaseState Empty => CaseState.Empty;

    public override (CaseState State, IReadOnlyList<RowChange> Changes) Step(CaseState state, LedgerEntry entry)
    {
        var step = new CaseStep(state, entry);
        step.Run();
        return (step.State, step.Changes);
    }

    public override CaseState Load(IEnumerable<(StoredRow Row, LedgerEntry? Content)> rows, LedgerEntry? last)
    {
        var claims = new List<(StoredRow Row, LedgerEntry Content)>();
        var documents = ImmutableDictionary.CreateBuilder<string, DocumentState>(StringComparer.Ordinal);
        var decisions = ImmutableSortedDictionary.CreateBuilder<long, RecordedDecision>();
        var imports = ImmutableSortedDictionary.CreateBuilder<long, TableImport>();
        var identities = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var dismissed = ImmutableDictionary.CreateBuilder<string, long>(StringComparer.Ordinal);
        var keys = ImmutableArray.CreateBuilder<CaseKey>();
        string? manifest = null;
        foreach (var (row, content) in rows)
        {
            switch (row.Row.Kind)
            {
                case CaseRows.Claim or CaseRows.Held:
                    claims.Add((row, Content(row, content)));
                    break;
                case CaseRows.Document:
                    documents[row.Row.Key] = CaseRows.ReadDocument(row);
                    break;
                case CaseRows.Decision:
                    decisions[row.Made] = CaseRows.ReadDecision(Content(row, content));
                    break;
                case CaseRows.Import:
                    imports[row.Made] = CaseRows.ReadImport(Content(row, content));
                    break;
                case CaseRows.Identity:
                    using (var body = System.Text.Json.JsonDocument.Parse(row.Body))
                    {
                        identities[row.Row.Key] = body.RootElement.Text("into");
                    }

                    break;
                case CaseRows.Dismissal:
                    dismissed[row.Row.Key] = row.Made;
                    break;
                case CaseRows.Key:
                    keys.Add(CaseRows.ReadKey(Content(row, content)));
                    break;
                case CaseRows.Manifest:
                    using (var payload = Content(row, content).OpenPayload())
                    {
                        manifest = payload.RootElement.Text("object");
                    }

                    break;
            }
        }

        return Claims(claims, decisions.ToImmutable()) with
        {
            Documents = documents.ToImmutable(),
            Imports = imports.ToImmutable(),
            Identities = identities.ToImmutable(),
            Dismissed = dismissed.ToImmutable(),
            Keys = keys.ToImmutable(),
            Manifest = manifest,
        };
    }

    public override string? KeyOf(LedgerEntry entry)
    {
        if (entry.Kind != EntryKind.Key)
        {
            return null;
        }

        using var payload = entry.OpenPayload();
        return payload.RootElement.Text("key");
    }

    public override IEnumerable<string> ObjectsOf(LedgerEntry entry)
    {
        using var payload = entry.OpenPayload();
        var json = payload.RootElement;
        string?[] names = entry.Kind switch
        {
            EntryKind.Capture => [json.OptionalText("document"), json.OptionalText("messages"), json.OptionalText("sidecar")],
            EntryKind.Text => [json.OptionalText("text")],
            EntryKind.Import => [json.OptionalText("file")],
            EntryKind.Data => [json.OptionalText("object")],
            _ => [],
        };
        return names.OfType<string>();
    }

    private static LedgerEntry Content(StoredRow row, LedgerEntry? content) =>
        content ?? throw new FormatException($"the row {row.Row.Kind} '{row.Row.Key}' points at an entry that is not there");

    private static CaseState Claims(List<(StoredRow Row, LedgerEntry Content)> rows, ImmutableSortedDictionary<long, RecordedDecision> decisions)
    {
        var claims = ImmutableDictionary.CreateBuilder<string, CaseClaim>(StringComparer.Ordinal);
        var held = ImmutableDictionary.CreateBuilder<string, LooseDecision>(StringComparer.Ordinal);
        foreach (var (row, content) in rows)
        {
            var claim = CaseRows.ReadClaim(row, content, decisions, out var since);
            if (row.Row.Kind == CaseRows.Held)
            {
                held[row.Row.Key] = new LooseDecision(claim, since);
            }
            else
            {
                claims[row.Row.Key] = claim;
            }
        }

        var inText = claims.Values
            .Where(c => c.Original.Source is TextSource)
            .GroupBy(c => ((TextSource)c.Original.Source).Document, c => c.Original.Id)
            .ToImmutableDictionary(g => g.Key, g => g.ToImmutableHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        return CaseState.Empty with { Claims = claims.ToImmutable(), Held = held.ToImmutable(), InText = inText, Decisions = decisions };
    }
}
