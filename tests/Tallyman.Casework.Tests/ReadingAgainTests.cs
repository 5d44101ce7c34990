using System.Collections.Immutable;
using NodaTime;
using Tallyman.Casework.Capturing;
using Tallyman.Casework.Projecting;
using Tallyman.Ledger;

namespace Tallyman.Casework.Tests;

/// <summary>What happens to decisions when a document is read again: by the fold over hand-made entries.</summary>
public sealed class ReadingAgainTests
{
    private const string Sha = "3fa9c2d1e0b4000000000000000000000000000000000000000000000000000a";

    private readonly CaseProjection _projection = new();
    private readonly List<StoredRow> _rows = [];
    private readonly Dictionary<long, LedgerEntry> _entries = [];
    private CaseState _state = CaseState.Empty;
    private long _seq;

    public ReadingAgainTests()
    {
        Enter(EntryKind.Capture, json =>
        {
            json.WriteString("document", Sha);
            json.WriteString("mediaType", "text/plain");
            json.WriteString("name", "r.txt");
            json.WriteNumber("size", 100);
            json.WriteString("source", "r.txt");
        });
        Enter(EntryKind.Text, json =>
        {
            json.WriteString("document", Sha);
            json.WriteString("extractor", "text/1");
            json.WriteString("text", Sha);
        });
    }

    [Fact]
    public void A_decision_follows_a_claim_of_the_same_kind_and_value_whose_quote_overlaps()
    {
        Read(Claim(10, 50, 5000, "artillery-shell"));
        Decide(DecisionKind.Accept, Id(10));
        Read(Claim(12, 60, 5000, "rocket"));
        Assert.Equal(ClaimState.Accepted, _state.Claims[Id(12)].State);
        Assert.False(_state.Claims.ContainsKey(Id(10)));
        Assert.Empty(_state.Held);
        Holds();
    }

    [Fact]
    public void An_edit_follows_and_is_made_on_the_new_claim()
    {
        Read(Claim(10, 50, 5000, "rocket"));
        Decide(DecisionKind.Edit, Id(10), ("item", "artillery-shell"));
        Read(Claim(12, 60, 5000, "missile"));
        var claim = _state.Claims[Id(12)];
        Assert.Equal((ClaimState.Edited, "artillery-shell", "missile", Id(12)), (claim.State, claim.Claim.Item!, claim.Original.Item!, claim.Claim.Id));
        Holds();
    }

    [Theory]
    [InlineData(12, 60, 6000)] // another value
    [InlineData(50, 60, 5000)] // no overlap
    public void What_cannot_follow_is_put_to_people_again(int start, int end, int value)
    {
        Read(Claim(10, 50, 5000, "rocket"));
        Decide(DecisionKind.Reject, Id(10));
        Read(Claim(start, end, value, "rocket"));
        Assert.Equal(ClaimState.ToConfirm, _state.Claims[Id(start)].State);
        Assert.Equal(Id(10), _state.Held.Values.Single().Claim.Original.Id);
        Holds();
        // A later reading that has it again takes the decision back up.
        Read(Claim(10, 50, 5000, "rocket"));
        Assert.Equal(ClaimState.Rejected, _state.Claims[Id(10)].State);
        Assert.Empty(_state.Held);
        Holds();
    }

    [Fact]
    public void The_claim_of_the_same_id_goes_before_another_that_overlaps()
    {
        Read(Claim(10, 50, 5000, "rocket"));
        Decide(DecisionKind.Accept, Id(10));
        Read(Claim(5, 40, 5000, "rocket"), Claim(10, 50, 5000, "rocket"));
        Assert.Equal(ClaimState.ToConfirm, _state.Claims[Id(5)].State);
        Assert.Equal(ClaimState.Accepted, _state.Claims[Id(10)].State);
        Holds();
    }

    [Fact]
    public void Claims_without_decisions_simply_end()
    {
        Read(Claim(10, 50, 5000, "rocket"), Claim(60, 80, 7, "tank"));
        Read();
        Assert.Empty(_state.Claims);
        Assert.Empty(_state.Held);
        Assert.All(_rows.Where(r => r.Row.Kind == "claim"), r => Assert.NotNull(r.Ended));
        Holds();
    }

    [Fact]
    public void An_undone_decision_no_longer_counts_where_it_followed_to()
    {
        Read(Claim(10, 50, 5000, "rocket"));
        var decided = Decide(DecisionKind.Accept, Id(10));
        Read(Claim(12, 60, 5000, "rocket"));
        Enter(EntryKind.Decision, json =>
        {
            json.WriteString("decision", "undo");
            json.WriteString("target", decided.ToString(System.Globalization.CultureInfo.InvariantCulture));
        });
        Assert.Equal(ClaimState.ToConfirm, _state.Claims[Id(12)].State);
        Holds();
    }

    private static string Id(int start) => $"{Sha[..12]}.{start}.1";

    private static Claim Claim(int start, int end, decimal value, string item) => new()
    {
        Id = Id(start),
        Kind = ClaimKind.Transfer,
        Item = item,
        Quantity = Quantity.Of(value),
        Source = new TextSource(Sha, new TextSpan(start, end), new string('x', end - start)),
    };

    private void Read(params Claim[] claims)
    {
        Enter(EntryKind.Reading, json =>
        {
            json.WriteStartArray("claims");
            foreach (var claim in claims)
            {
                json.WriteStringValue(claim.Id);
            }

            json.WriteEndArray();
            json.WriteString("document", Sha);
            json.WriteString("engine", "test");
        });
        foreach (var claim in claims)
        {
            Enter(FileCapture.ClaimDraft(claim, "ada"));
        }
    }

    private long Decide(DecisionKind kind, string target, params (string Field, string Value)[] fields) => Enter(EntryKind.Decision, json =>
    {
        json.WriteString("decision", Term.Of(kind));
        json.WriteStartObject("fields");
        foreach (var (field, value) in fields)
        {
            json.WriteString(field, value);
        }

        json.WriteEndObject();
        json.WriteString("target", target);
    });

    private long Enter(EntryKind kind, Action<System.Text.Json.Utf8JsonWriter> write) => Enter(EntryDraft.Of(kind, "ada", write));

    private long Enter(EntryDraft draft)
    {
        var entry = LedgerEntry.Make(_seq, Instant.FromUtc(2026, 1, 1, 0, 0), draft.Author, draft.Kind, draft.Payload.Span, Digest.Empty);
        _entries[_seq] = entry;
        (_state, var changes) = _projection.Step(_state, entry);
        foreach (var change in changes)
        {
            var live = _rows.FindIndex(r => r.Row == change.Row && r.Ended is null);
            if (live >= 0)
            {
                _rows[live] = _rows[live] with { Ended = _seq };
            }

            if (change.Body is { } body)
            {
                _rows.Add(new StoredRow(change.Row, _seq, null, change.Content, body));
            }
        }

        return _seq++;
    }

    /// <summary>The state out of the live rows is the state out of the entries.</summary>
    private void Holds()
    {
        var loaded = _projection.Load(_rows.Where(r => r.Ended is null).Select(r => (r, r.Content is { } seq ? _entries[seq] : null)), _entries[_seq - 1]);
        Assert.Equal(Shape(_state), Shape(loaded));
    }

    private static ImmutableArray<string> Shape(CaseState state) =>
    [
        .. state.Claims.Values.OrderBy(c => c.Original.Id, StringComparer.Ordinal).Select(c => $"claim {c.Original.Id} {c.State} {c.Entry} {c.Claim.Item} {string.Join(',', c.Decisions.Select(d => d.Seq))}"),
        .. state.Held.Values.OrderBy(c => c.Claim.Original.Id, StringComparer.Ordinal).Select(c => $"held {c.Claim.Original.Id} {c.Since}"),
        .. state.Decisions.Keys.Select(k => $"decision {k}"),
        .. state.Documents.Values.Select(d => $"document {d.Document.Document} {d.Document.Reading} {d.Document.TextSha256} {string.Join(',', d.Expected.Order(StringComparer.Ordinal))}"),
        .. state.InText.SelectMany(p => p.Value.Select(v => $"{p.Key} {v}")).Order(StringComparer.Ordinal),
    ];
}
