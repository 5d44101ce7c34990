using System.Collections.Immutable;
using System.Globalization;
using Tallyman.Casework.Capturing;
using Tallyman.Casework.Projecting;
using Tallyman.Ledger;

namespace Tallyman.Casework.Deciding;

/// <summary>Checks what people decide against the state that it will follow, and enters it.</summary>
internal sealed class DecisionDesk(EntryLog<CaseState> log, CaseTexts texts, Func<CaseView> view, string author)
{
    public async Task<Outcome<RecordedDecision>> Decide(Decision decision, CancellationToken cancellation)
    {
        // A finding exists in the assessment only, which the writer must not wait for.
        var finding = decision.Kind == DecisionKind.Dismiss && view().Assessment.Findings.Any(f => f.Id == decision.Target);
        return await Enter(state => Check(state, decision, finding), decision, cancellation);
    }

    public Task<Outcome<RecordedDecision>> UndoLast(string who, string? reason, CancellationToken cancellation)
    {
        var undo = new Decision { Kind = DecisionKind.Undo, Target = string.Empty, Reason = reason, Author = who };
        return Enter(
            state => state.Decisions.Values.LastOrDefault(d => d.Author == who && d.Kind != DecisionKind.Undo && !IsUndone(state, d.Seq)) is { } last
                ? new Checked(last.Seq.ToString(CultureInfo.InvariantCulture), null)
                : new Problem($"There is no decision of '{who}' to take back", null, null, ProblemSort.Call),
            undo,
            cancellation);
    }

    private static bool IsUndone(CaseState state, long seq) => !state.Decisions.ContainsKey(seq);

    private async Task<Outcome<RecordedDecision>> Enter(Func<CaseState, Outcome<Checked>> check, Decision decision, CancellationToken cancellation)
    {
        Problem? problem = null;
        try
        {
            var appended = await log.Append(
                (state, _) =>
                {
                    if (!check(state).TryGet(out var ready, out problem))
                    {
                        return AppendPlan.None;
                    }

                    return new AppendPlan([Draft(decision, ready)]);
                },
                cancellation);
            return appended.Entries is [var entry] ? CaseRows.ReadDecision(entry) : problem!;
        }
        catch (LedgerException e)
        {
            return Problems.Of(e, decision.Target);
        }
    }

    private EntryDraft Draft(Decision decision, Checked ready) => EntryDraft.Of(EntryKind.Decision, decision.Author ?? author, json =>
    {
        if (ready.Claim is { } claim)
        {
            json.WritePropertyName("claim");
            FileCapture.WriteClaim(json, claim);
        }

        json.WriteString("decision", Term.Of(decision.Kind));
        if (!decision.Fields.IsEmpty)
        {
            json.WriteStartObject("fields");
            foreach (var (name, value) in decision.Fields)
            {
                json.WriteString(name, value);
            }

            json.WriteEndObject();
        }

        if (decision.Reason is { Length: > 0 } reason)
        {
            json.WriteString("reason", reason);
        }

        json.WriteString("target", ready.Target);
    });

    private Outcome<Checked> Check(CaseState state, Decision decision, bool finding)
    {
        if (decision.Kind == DecisionKind.Undo)
        {
            return long.TryParse(decision.Target, NumberStyles.None, CultureInfo.InvariantCulture, out var seq) && state.Decisions.TryGetValue(seq, out var undone) && undone.Kind != DecisionKind.Undo
                ? new Checked(decision.Target, null)
                : new Problem("There is no decision of this sequence that stands", decision.Target, null, ProblemSort.Call);
        }

        var claim = state.Claims.GetValueOrDefault(decision.Target);
        if (claim is not null && decision.Seen is { } seen && claim.Decisions.LastOrDefault() is { } last && last.Seq >= seen)
        {
            return new Problem(
                $"{last.Author} decided on this claim meanwhile: {Term.Of(last.Kind)}{(last.Reason is null ? string.Empty : $" ({last.Reason})")}, entry {last.Seq}",
                decision.Target, "Look at it and decide again", ProblemSort.Check);
        }

        return decision.Kind switch
        {
            DecisionKind.Add => Addition(state, decision),
            DecisionKind.Dismiss => finding || state.Held.ContainsKey(decision.Target)
                ? new Checked(decision.Target, null)
                : new Problem("There is no finding of this id", decision.Target, "'tallyman assess' lists them", ProblemSort.Call),
            DecisionKind.Mark => Mark(state, decision),
            DecisionKind.Merge or DecisionKind.Split when claim is null && !LooksLikeClaim(decision.Target) => Identity(state, decision),
            _ when claim is null => new Problem("There is no claim of this id", decision.Target, "'tallyman export --format csv' lists them", ProblemSort.Call),
            DecisionKind.Merge => Merge(state, decision, claim),
            DecisionKind.Split => claim.State == ClaimState.Merged ? new Checked(decision.Target, null) : new Problem("The claim was not merged into another", decision.Target, null, ProblemSort.Call),
            DecisionKind.Edit => Edit(decision, claim),
            DecisionKind.Grade => GradeOf(decision),
            _ => OnlyFields(decision) ?? (Outcome<Checked>)new Checked(decision.Target, null),
        };
    }

    private static Outcome<Checked> Edit(Decision decision, CaseClaim claim)
    {
        if (decision.Fields.IsEmpty)
        {
            return new Problem("An edit needs at least one FIELD=VALUE", decision.Target, $"Fields are {string.Join(", ", ClaimFields.Names)}", ProblemSort.Call);
        }

        return ClaimFields.Apply(claim.Claim, decision.Fields).TryGet(out var edited, out var problem)
            ? edited == claim.Claim
                ? new Problem("Nothing would change", decision.Target, "Accept the claim instead", ProblemSort.Call)
                : new Checked(decision.Target, null)
            : problem;
    }

    private static Outcome<Checked> Merge(CaseState state, Decision decision, CaseClaim claim)
    {
        if (OnlyFields(decision, "into") is { } problem)
        {
            return problem;
        }

        if (!decision.Fields.TryGetValue("into", out var into) || !state.Claims.TryGetValue(into, out var other))
        {
            return new Problem("A merge names the claim that counts on: into=ID of a claim", decision.Target, null, ProblemSort.Call);
        }

        for (var at = other; at is not null; at = at.MergedInto is { } further ? state.Claims.GetValueOrDefault(further) : null)
        {
            if (at.Original.Id == claim.Original.Id)
            {
                return new Problem("The claims would be merged into each other", decision.Target, "Split the other one first", ProblemSort.Call);
            }
        }

        return new Checked(decision.Target, null);
    }

    private static Outcome<Checked> Identity(CaseState state, Decision decision)
    {
        if (decision.Kind == DecisionKind.Split)
        {
            return state.Identities.ContainsKey(decision.Target)
                ? OnlyFields(decision) ?? (Outcome<Checked>)new Checked(decision.Target, null)
                : new Problem("The name was not merged into another", decision.Target, null, ProblemSort.Call);
        }

        return OnlyFields(decision, "into") is { } problem ? problem
            : decision.Fields.TryGetValue("into", out var into) && into.Length > 0 && into != decision.Target ? new Checked(decision.Target, null)
            : new Problem("A merge of names says which one counts: into=KEY or name", decision.Target, null, ProblemSort.Call);
    }

    private static Outcome<Checked> GradeOf(Decision decision)
    {
        if (OnlyFields(decision, "reliability", "credibility") is { } problem)
        {
            return problem;
        }

        return decision.Fields.GetValueOrDefault("reliability") is [>= 'A' and <= 'F'] && decision.Fields.GetValueOrDefault("credibility") is [>= '1' and <= '6']
            ? new Checked(decision.Target, null)
            : new Problem("A grade is reliability=A to F and credibility=1 to 6", decision.Target, null, ProblemSort.Call);
    }

    private static Outcome<Checked> Mark(CaseState state, Decision decision)
    {
        if (OnlyFields(decision, "confidential") is { } problem)
        {
            return problem;
        }

        if (decision.Fields.GetValueOrDefault("confidential") is not ("true" or "false"))
        {
            return new Problem("A mark is confidential=true or confidential=false", decision.Target, null, ProblemSort.Call);
        }

        return state.Claims.ContainsKey(decision.Target) ? new Checked(decision.Target, null)
            : DocumentOf(state, decision.Target) is { } document ? new Checked(document.Document.Sha256, null)
            : new Problem("There is no claim or document of this id", decision.Target, null, ProblemSort.Call);
    }

    private Outcome<Checked> Addition(CaseState state, Decision decision)
    {
        if (DocumentOf(state, decision.Target) is not { } document)
        {
            return new Problem("There is no document of this id", decision.Target, "Give its SHA-256 or the first twelve digits of it", ProblemSort.Call);
        }

        if (document.TextSha256 is not { } sha)
        {
            return new Problem("The document has no text to mark", decision.Target, null, ProblemSort.Call);
        }

        var text = texts.Of(sha);
        if (!SpanOf(decision, text).TryGet(out var marked, out var problem))
        {
            return problem;
        }

        if (!decision.Fields.ContainsKey("kind"))
        {
            return new Problem("An addition says what kind of claim it is: kind=transfer, capacity, …", decision.Target, null, ProblemSort.Call);
        }

        var claim = new Claim
        {
            Id = NewId(state, document.Document, marked.Span),
            Kind = ClaimKind.Transfer,
            Released = document.Document.Published is { } day ? Period.Day(day) : null,
            Attribution = document.Document.Outlet is { } outlet ? [new AttributionLink(AttributionRole.Outlet, outlet, document.Document.OutletState, null)] : [],
            Source = new TextSource(document.Document.Sha256, marked.Span, text.Slice(marked.Span)),
        };
        var fields = decision.Fields.Where(f => f.Key is not ("start" or "end" or "quote")).ToDictionary(StringComparer.Ordinal);
        return ClaimFields.Apply(claim, fields).TryGet(out var complete, out problem) ? new Checked(document.Document.Sha256, complete) : problem;
    }

    /// <summary>The document's short id, the first character, and <c>a</c> with a number: so that no reading makes the same id.</summary>
    private static string NewId(CaseState state, Document document, TextSpan span)
    {
        for (var number = 1; ; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{document.ShortId}.{span.Start}.a{number}");
            if (!state.Claims.ContainsKey(id) && !state.Held.ContainsKey(id))
            {
                return id;
            }
        }
    }

    private static Outcome<Marked> SpanOf(Decision decision, DocumentText text)
    {
        if (decision.Fields.TryGetValue("quote", out var quote))
        {
            var at = text.Value.IndexOf(quote, StringComparison.Ordinal);
            return quote.Length == 0 || at < 0
                ? new Problem("The quote does not stand in the text, letter for letter", decision.Target, null, ProblemSort.Call)
                : text.Value.IndexOf(quote, at + 1, StringComparison.Ordinal) >= 0
                    ? new Problem("The quote stands in the text more than once", decision.Target, "Give start and end, or a longer quote", ProblemSort.Call)
                    : new Marked(text.SpanOf(at, at + quote.Length));
        }

        return int.TryParse(decision.Fields.GetValueOrDefault("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(decision.Fields.GetValueOrDefault("end"), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end && end <= text.Length
            ? new Marked(new TextSpan(start, end))
            : new Problem($"An addition marks characters: start and end as code points within 0 and {text.Length}, or quote", decision.Target, null, ProblemSort.Call);
    }

    private static CaseDocument? DocumentOf(CaseState state, string id) =>
        state.Documents.TryGetValue(id, out var exact) ? exact.Document
        : id.Length is >= 12 and < 64 ? state.Documents.Values.FirstOrDefault(d => d.Document.Document.Sha256.StartsWith(id, StringComparison.Ordinal))?.Document
        : null;

    /// <summary>True for the form of a claim's id: twelve hexadecimal digits and two numbers.</summary>
    private static bool LooksLikeClaim(string id) =>
        id.Split('.') is [{ Length: 12 } document, { Length: > 0 } start, _] && document.All(char.IsAsciiHexDigitLower) && start.All(char.IsAsciiDigit);

    private static Problem? OnlyFields(Decision decision, params string[] allowed)
    {
        var stray = decision.Fields.Keys.FirstOrDefault(k => !allowed.Contains(k));
        return stray is null ? null : new Problem(
            $"'{stray}' is no field of {Term.Of(decision.Kind)}", decision.Target,
            allowed.Length == 0 ? "It takes none" : $"It takes {string.Join(" and ", allowed)}", ProblemSort.Call);
    }

    private sealed record Checked(string Target, Claim? Claim);

    private sealed record Marked(TextSpan Span);
}
