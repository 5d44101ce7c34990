using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;
using Tallyman.Ledger;

namespace Tallyman.Casework.Projecting;

/// <summary>The projected rows of a case: their keys, their bodies, and the typed values back from them.</summary>
internal static class CaseRows
{
    public const string Document = "document";
    public const string Claim = "claim";
    public const string Held = "held";
    public const string Decision = "decision";
    public const string Import = "import";
    public const string Identity = "identity";
    public const string Dismissal = "dismissal";
    public const string Manifest = "manifest";
    public const string Key = "key";

    public static RowChange Of(DocumentState state) => new(
        new RowKey(Document, state.Document.Document.Sha256),
        Payload.Body(json =>
        {
            var (record, document) = (state.Document, state.Document.Document);
            json.WriteStartArray("captures");
            foreach (var capture in record.Captures)
            {
                json.WriteStartObject();
                json.WriteString("author", capture.Author);
                json.WriteString("name", capture.Name);
                json.WriteNumber("seq", capture.Seq);
                json.WriteString("source", capture.Source);
                json.WriteString("time", InstantPattern.ExtendedIso.Format(capture.Time));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            if (record.Confidential)
            {
                json.WriteBoolean("confidential", true);
            }

            WriteText(json, "engine", record.Engine);
            if (!state.Expected.IsEmpty)
            {
                json.WriteStartArray("expected");
                foreach (var id in state.Expected.Order(StringComparer.Ordinal))
                {
                    json.WriteStringValue(id);
                }

                json.WriteEndArray();
            }

            WriteText(json, "extractor", record.Extractor);
            state.Found.Write(json, "found");
            state.Given.Write(json, "given");
            json.WriteString("mediaType", document.MediaType);
            json.WriteString("name", document.Name);
            if (record.Reading is { } reading)
            {
                json.WriteNumber("reading", reading);
            }

            json.WriteNumber("size", document.Size);
            WriteText(json, "text", record.TextSha256);
            WriteText(json, "unreadable", record.Unreadable);
        }));

    public static DocumentState ReadDocument(StoredRow row)
    {
        using var document = JsonDocument.Parse(row.Body);
        var json = document.RootElement;
        return new DocumentState
        {
            Document = new CaseDocument
            {
                Document = new Document
                {
                    Sha256 = row.Row.Key,
                    Name = json.Text("name"),
                    MediaType = json.Text("mediaType"),
                    Size = json.Number("size"),
                },
                Captures = [.. json.List("captures").Select(c => new DocumentCapture(
                    c.Number("seq"), InstantPattern.ExtendedIso.Parse(c.Text("time")).GetValueOrThrow(), c.Text("author"), c.Text("source"), c.Text("name")))],
                TextSha256 = json.OptionalText("text"),
                Extractor = json.OptionalText("extractor"),
                Unreadable = json.OptionalText("unreadable"),
                Reading = json.OptionalNumber("reading"),
                Engine = json.OptionalText("engine"),
                Confidential = json.Flag("confidential"),
            },
            Given = DocumentRecord.Read(json, "given"),
            Found = DocumentRecord.Read(json, "found"),
            Expected = [.. json.List("expected").Select(e => e.GetString()).OfType<string>()],
        }.Described();
    }

    public static RowChange Of(CaseClaim claim) => new(
        new RowKey(Claim, claim.Original.Id), ClaimBody(claim, null), claim.Entry);

    public static RowChange Of(LooseDecision loose) => new(
        new RowKey(Held, loose.Claim.Original.Id), ClaimBody(loose.Claim, loose.Since), loose.Claim.Entry);

    /// <summary>The original claim of a row and the decisions about it.</summary>
    public static CaseClaim ReadClaim(StoredRow row, LedgerEntry content, ImmutableSortedDictionary<long, RecordedDecision> decisions, out long since)
    {
        using var body = JsonDocument.Parse(row.Body);
        since = body.RootElement.OptionalNumber("since") ?? 0;
        using var payload = content.OpenPayload();
        return Review.Of(
            ClaimJson.Read(payload.RootElement.GetProperty("claim")),
            content.Seq,
            content.Kind == EntryKind.Decision,
            [.. body.RootElement.List("decisions").Select(d => decisions.TryGetValue(d.GetInt64(), out var found) ? found : throw new FormatException($"the row '{row.Row.Key}' names a decision that is not there"))]);
    }

    public static RowChange Of(RecordedDecision decision) => new(DecisionKey(decision.Seq), "{}", decision.Seq);

    public static RowKey DecisionKey(long seq) => new(Decision, seq.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static RecordedDecision ReadDecision(LedgerEntry entry)
    {
        using var payload = entry.OpenPayload();
        var json = payload.RootElement;
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (json.TryGetProperty("fields", out var given))
        {
            foreach (var field in given.EnumerateObject())
            {
                fields[field.Name] = field.Value.GetString() ?? string.Empty;
            }
        }

        return new RecordedDecision(
            entry.Seq,
            entry.Time,
            entry.Author,
            Term.TryParse<DecisionKind>(json.Text("decision"), out var kind) ? kind : throw new FormatException($"the decision '{json.Text("decision")}' is not known"),
            json.Text("target"),
            fields.ToImmutable(),
            json.OptionalText("reason"),
            json.TryGetProperty("claim", out var claim) ? ClaimJson.Read(claim) : null);
    }

    public static RowChange Of(TableImport table) => new(
        new RowKey(Import, table.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture)), "{}", table.Seq);

    public static TableImport ReadImport(LedgerEntry entry)
    {
        using var payload = entry.OpenPayload();
        var json = payload.RootElement;
        return new TableImport(
            entry.Seq, entry.Time, entry.Author, json.Text("name"), json.Text("file"),
            (int)json.Number("rows"), (int)json.Number("new"), (int)json.Number("changed"), (int)json.Number("equal"));
    }

    public static RowChange Of(CaseKey key) => new(new RowKey(Key, key.Key), "{}", key.Seq);

    public static CaseKey ReadKey(LedgerEntry entry)
    {
        using var payload = entry.OpenPayload();
        return new CaseKey(entry.Seq, entry.Time, entry.Author, payload.RootElement.Text("key"));
    }

    private static string ClaimBody(CaseClaim claim, long? since) => Payload.Body(json =>
    {
        if (!claim.Decisions.IsEmpty)
        {
            json.WriteStartArray("decisions");
            foreach (var decision in claim.Decisions)
            {
                json.WriteNumberValue(decision.Seq);
            }

            json.WriteEndArray();
        }

        if (since is { } seq)
        {
            json.WriteNumber("since", seq);
        }

        json.WriteString("state", Term.Of(claim.State));
    });

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
