using System.Collections.Immutable;
using System.Text.Json;
using Tallyman.Ledger;

namespace Tallyman.Casework.Projecting;

/// <summary>What one entry does to the state and its rows.</summary>
internal sealed class CaseStep(CaseState state, LedgerEntry entry)
{
    private readonly List<RowChange> _changes = [];

    public CaseState State { get; private set; } = state;

    public IReadOnlyList<RowChange> Changes => _changes;

    public void Run()
    {
        using var payload = entry.OpenPayload();
        var json = payload.RootElement;
        switch (entry.Kind)
        {
            case EntryKind.Capture:
                Capture(json);
                break;
            case EntryKind.Text:
                Text(json);
                break;
            case EntryKind.Reading:
                Reading(json);
                break;
            case EntryKind.Claim:
                Claim(ClaimJson.Read(json.GetProperty("claim")));
                break;
            case EntryKind.Import:
                var table = CaseRows.ReadImport(entry);
                State = State with { Imports = State.Imports.Add(entry.Seq, table) };
                _changes.Add(CaseRows.Of(table));
                break;
            case EntryKind.Decision:
                Decide(CaseRows.ReadDecision(entry));
                break;
            case EntryKind.Key:
                var key = CaseRows.ReadKey(entry);
                State = State with { Keys = State.Keys.Add(key) };
                _changes.Add(CaseRows.Of(key));
                break;
            case EntryKind.Data when json.OptionalText("role") == "manifest":
                State = State with { Manifest = json.Text("object") };
                _changes.Add(new RowChange(new RowKey(CaseRows.Manifest, "case"), "{}", entry.Seq));
                break;
        }
    }

    private void Capture(JsonElement json)
    {
        var sha = json.Text("document");
        var capture = new DocumentCapture(entry.Seq, entry.Time, entry.Author, json.Text("source"), json.Text("name"));
        var given = DocumentRecord.Read(json, "given");
        Put(State.Documents.TryGetValue(sha, out var known)
            ? known with { Document = known.Document with { Captures = known.Document.Captures.Add(capture) }, Given = given.Over(known.Given) }
            : new DocumentState
            {
                Document = new CaseDocument
                {
                    Document = new Document { Sha256 = sha, Name = capture.Name, MediaType = json.Text("mediaType"), Size = json.Number("size") },
                    Captures = [capture],
                },
                Given = given,
            });
    }

    private void Text(JsonElement json)
    {
        var document = Known(json.Text("document"));
        Put(document with
        {
            Document = document.Document with
            {
                TextSha256 = json.OptionalText("text"),
                Extractor = json.Text("extractor"),
                Unreadable = json.OptionalText("unreadable"),
            },
            Found = DocumentRecord.Read(json, "found"),
        });
    }

    /// <summary>
    /// The claims of the reading before end; those that were decided upon are held until a claim of the new reading takes
    /// the decisions over. What people marked themselves stays while the text is the same.
    /// </summary>
    private void Reading(JsonElement json)
    {
        var document = Known(json.Text("document"));
        var sha = document.Document.Document.Sha256;
        foreach (var id in State.InText.GetValueOrDefault(sha, []).Order(StringComparer.Ordinal))
        {
            var claim = State.Claims[id];
            if (claim.Decisions is [{ Kind: DecisionKind.Add }, ..] && !json.Flag("newText"))
            {
                continue;
            }

            EndClaim(claim);
            if (!claim.Decisions.IsEmpty)
            {
                Hold(claim);
            }
        }

        Put(document with
        {
            Document = document.Document with { Reading = entry.Seq, Engine = json.Text("engine") },
            Expected = [.. json.List("claims").Select(c => c.GetString()).OfType<string>()],
        });
    }

    private void Claim(Claim claim)
    {
        ImmutableArray<RecordedDecision> decisions = [];
        if (State.Claims.TryGetValue(claim.Id, out var before))
        {
            // A row of the same id: its decisions go on where it still says the same.
            if (Same(before.Original, claim))
            {
                decisions = before.Decisions;
            }
            else if (!before.Decisions.IsEmpty)
            {
                Hold(before);
            }
        }
        else if (Follow(claim) is { } held)
        {
            decisions = held.Claim.Decisions;
            State = State with { Held = State.Held.Remove(held.Claim.Original.Id) };
            _changes.Add(new RowChange(new RowKey(CaseRows.Held, held.Claim.Original.Id), null));
        }

        PutClaim(Review.Of(claim, entry.Seq, false, decisions));
    }

    /// <summary>The held claim whose decisions a new claim takes over: its own id, else the same kind and value in an overlapping quote.</summary>
    private LooseDecision? Follow(Claim claim)
    {
        if (State.Held.IsEmpty)
        {
            return null;
        }

        if (State.Held.TryGetValue(claim.Id, out var own) && Same(own.Claim.Original, claim))
        {
            return own;
        }

        if (claim.Source is not TextSource text)
        {
            return null;
        }

        var expected = State.Documents.TryGetValue(text.Document, out var document) ? document.Expected : [];
        return State.Held.Values
            .Where(h => h.Claim.Original.Source is TextSource old && old.Document == text.Document && old.Span.Overlaps(text.Span)
                && Same(h.Claim.Original, claim) && !expected.Contains(h.Claim.Original.Id))
            .OrderByDescending(h => Overlap(((TextSource)h.Claim.Original.Source).Span, text.Span))
            .ThenBy(h => h.Claim.Original.Id, StringComparer.Ordinal)
            .FirstOrDefault();
    }

    private static int Overlap(TextSpan a, TextSpan b) => Math.Min(a.End, b.End) - Math.Max(a.Start, b.Start);

    private static bool Same(Claim a, Claim b) => a.Kind == b.Kind && a.Quantity == b.Quantity;

    private void Decide(RecordedDecision decision)
    {
        State = State with { Decisions = State.Decisions.Add(decision.Seq, decision) };
        _changes.Add(CaseRows.Of(decision));
        if (decision.Kind == DecisionKind.Undo)
        {
            Undo(decision);
        }
        else if (decision is { Kind: DecisionKind.Add, Claim: { } claim })
        {
            PutClaim(Review.Of(claim, entry.Seq, true, [decision]));
        }
        else if (decision.Kind == DecisionKind.Dismiss)
        {
            Dismiss(decision);
        }
        else if (State.Claims.TryGetValue(decision.Target, out var about))
        {
            PutClaim(Review.Of(about.Original, about.Entry, about.Decisions is [{ Kind: DecisionKind.Add }, ..], about.Decisions.Add(decision)));
        }
        else if (decision.Kind == DecisionKind.Mark && State.Documents.TryGetValue(decision.Target, out var document))
        {
            Put(document with { Document = document.Document with { Confidential = decision.Fields.GetValueOrDefault("confidential") == "true" } });
        }
        else if (decision.Kind is DecisionKind.Merge or DecisionKind.Split)
        {
            Identify(decision.Target);
        }
    }

    private void Dismiss(RecordedDecision decision)
    {
        if (State.Held.TryGetValue(decision.Target, out var held))
        {
            State = State with { Held = State.Held.Remove(decision.Target) };
            _changes.Add(new RowChange(new RowKey(CaseRows.Held, held.Claim.Original.Id), null));
            return;
        }

        State = State with { Dismissed = State.Dismissed.SetItem(decision.Target, decision.Seq) };
        _changes.Add(new RowChange(new RowKey(CaseRows.Dismissal, decision.Target), "{}", decision.Seq));
    }

    /// <summary>The decision no longer stands; what it was about is what the others make of it.</summary>
    private void Undo(RecordedDecision undo)
    {
        var seq = long.Parse(undo.Target, System.Globalization.CultureInfo.InvariantCulture);
        if (!State.Decisions.TryGetValue(seq, out var undone))
        {
            return;
        }

        State = State with { Decisions = State.Decisions.Remove(seq) };
        _changes.Add(new RowChange(CaseRows.DecisionKey(seq), null));
        if (Reviewed(undone) is { } claim)
        {
            if (undone.Kind == DecisionKind.Add)
            {
                EndClaim(claim);
            }
            else
            {
                PutClaim(Review.Of(claim.Original, claim.Entry, claim.Decisions[0].Kind == DecisionKind.Add, claim.Decisions.Remove(undone)));
            }
        }
        else if (State.Dismissed.TryGetValue(undone.Target, out var by) && by == seq)
        {
            State = State with { Dismissed = State.Dismissed.Remove(undone.Target) };
            _changes.Add(new RowChange(new RowKey(CaseRows.Dismissal, undone.Target), null));
        }
        else if (undone.Kind == DecisionKind.Mark && State.Documents.TryGetValue(undone.Target, out var document))
        {
            var last = State.Decisions.Values.LastOrDefault(d => d.Kind == DecisionKind.Mark && d.Target == undone.Target);
            Put(document with { Document = document.Document with { Confidential = last?.Fields.GetValueOrDefault("confidential") == "true" } });
        }
        else if (undone.Kind is DecisionKind.Merge or DecisionKind.Split)
        {
            Identify(undone.Target);
        }
    }

    /// <summary>The claim that a decision stands at: its target, or the one that took it over in a later reading.</summary>
    private CaseClaim? Reviewed(RecordedDecision decision) =>
        State.Claims.TryGetValue(decision.Claim?.Id ?? decision.Target, out var target) && target.Decisions.Contains(decision)
            ? target
            : State.Claims.Values.FirstOrDefault(c => c.Decisions.Contains(decision));

    /// <summary>The last merge of a name that no later split took apart.</summary>
    private void Identify(string name)
    {
        var last = State.Decisions.Values.LastOrDefault(d => d.Kind is DecisionKind.Merge or DecisionKind.Split && d.Target == name);
        var key = new RowKey(CaseRows.Identity, name);
        if (last is { Kind: DecisionKind.Merge } && last.Fields.TryGetValue("into", out var into))
        {
            State = State with { Identities = State.Identities.SetItem(name, into) };
            _changes.Add(new RowChange(key, Payload.Body(json => json.WriteString("into", into)), last.Seq));
        }
        else if (State.Identities.ContainsKey(name))
        {
            State = State with { Identities = State.Identities.Remove(name) };
            _changes.Add(new RowChange(key, null));
        }
    }

    private DocumentState Known(string sha) =>
        State.Documents.TryGetValue(sha, out var document) ? document : throw new FormatException($"the document {sha} was not captured before");

    private void Put(DocumentState document)
    {
        document = document.Described();
        State = State with { Documents = State.Documents.SetItem(document.Document.Document.Sha256, document) };
        _changes.Add(CaseRows.Of(document));
    }

    private void PutClaim(CaseClaim claim)
    {
        State = State with { Claims = State.Claims.SetItem(claim.Original.Id, claim) };
        if (claim.Original.Source is TextSource text)
        {
            State = State with { InText = State.InText.SetItem(text.Document, State.InText.GetValueOrDefault(text.Document, []).Add(claim.Original.Id)) };
        }

        _changes.Add(CaseRows.Of(claim));
    }

    private void EndClaim(CaseClaim claim)
    {
        var id = claim.Original.Id;
        State = State with { Claims = State.Claims.Remove(id) };
        if (claim.Original.Source is TextSource text)
        {
            State = State with { InText = State.InText.SetItem(text.Document, State.InText.GetValueOrDefault(text.Document, []).Remove(id)) };
        }

        _changes.Add(new RowChange(new RowKey(CaseRows.Claim, id), null));
    }

    private void Hold(CaseClaim claim)
    {
        var loose = new LooseDecision(claim, entry.Seq);
        State = State with { Held = State.Held.SetItem(claim.Original.Id, loose) };
        _changes.Add(CaseRows.Of(loose));
    }
}
