using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Tallyman.Casework.Projecting;
using Tallyman.Ledger;
using Tallyman.Reading;

namespace Tallyman.Casework.Capturing;

/// <summary>Files into a case: capture, text, reading and claims of each in one append.</summary>
internal sealed class FileCapture(EntryLog<CaseState> log, ObjectStore objects, string author, WebSources web, Reader reader)
{
    public async Task<CaptureReport> Run(IReadOnlyList<string> sources, DocumentHints hints, IProgress<CaptureProgress>? progress, CancellationToken cancellation)
    {
        var captured = ImmutableArray.CreateBuilder<CapturedDocument>();
        var problems = ImmutableArray.CreateBuilder<Problem>();
        var files = new List<(string Path, Problem? Problem, Received? Received)>();
        foreach (var source in sources)
        {
            if (WebSources.Is(source))
            {
                await foreach (var (from, item) in web.Of(source, cancellation))
                {
                    files.Add(item.TryGet(out var received, out var fault) ? (from, null, received) : (from, fault, null));
                    progress?.Report(new CaptureProgress(0, files.Count, from, 0));
                }
            }
            else
            {
                files.AddRange(SourceFiles.Of([source]).Select(f => (f.Path, f.Problem, (Received?)null)));
            }
        }

        var claims = 0;
        // Reading runs ahead of entering by as many documents as there are processors; entries keep the order of the files.
        var ahead = new Queue<Task<Outcome<Prepared>>>();
        var next = 0;
        for (var done = 0; done < files.Count; done++)
        {
            cancellation.ThrowIfCancellationRequested();
            while (next < files.Count && ahead.Count < Environment.ProcessorCount + 1)
            {
                var file = files[next++];
                ahead.Enqueue(file.Problem is { } wrong ? Task.FromResult<Outcome<Prepared>>(wrong) : Task.Run(() => Prepare(file.Path, file.Received, hints, cancellation), cancellation));
            }

            if ((await ahead.Dequeue()).TryGet(out var prepared, out var problem))
            {
                try
                {
                    var entered = await Enter(prepared, cancellation);
                    captured.Add(entered);
                    claims += entered.Claims;
                }
                catch (Exception e) when (e is LedgerException or IOException or UnauthorizedAccessException)
                {
                    problems.Add(Problems.Of(e, prepared.Source));
                }
            }
            else
            {
                problems.Add(problem);
            }

            progress?.Report(new CaptureProgress(done + 1, files.Count, files[done].Path, claims));
        }

        return new CaptureReport(captured.ToImmutable(), problems.ToImmutable());
    }

    private async Task<Outcome<Prepared>> Prepare(string path, Received? received, DocumentHints hints, CancellationToken cancellation)
    {
        if (!(await DocumentReading.Open(path, hints, cancellation, received)).TryGet(out var opened, out var problem))
        {
            return problem;
        }

        // Read here, beside the writer; it is read again only where the state has changed what is known of the document.
        var document = Described(log.Head.State, opened.Extracted);
        return new Prepared(path, opened.Bytes, received, opened.Sidecar, opened.Extracted, document, DocumentReading.Claims(document, opened.Extracted.Text, reader));
    }

    private static Document Described(CaseState state, Extracting extracted) =>
        extracted.Given.Over(state.Documents.GetValueOrDefault(extracted.Document.Sha256)?.Given ?? DocumentRecord.Nothing).Over(extracted.Found).Describe(extracted.Document);

    private async Task<CapturedDocument> Enter(Prepared prepared, CancellationToken cancellation)
    {
        // Objects first: an entry never names what is not there yet.
        objects.Put(prepared.Bytes);
        var text = objects.Put(Encoding.UTF8.GetBytes(prepared.Extracted.Text.Value));
        var sidecar = prepared.Sidecar is { } beside ? objects.Put(beside.Bytes) : null;
        var messages = prepared.Received is { } received ? objects.Put(received.Archive) : null;
        var known = false;
        ImmutableArray<Claim> claims = [];
        string? note = null;
        await log.Append(
            (state, _) =>
            {
                var sha = prepared.Extracted.Document.Sha256;
                var before = state.Documents.GetValueOrDefault(sha);
                known = before is not null;
                var document = Described(state, prepared.Extracted);
                note = DocumentReading.Notes(document).FirstOrDefault();
                var entries = ImmutableArray.CreateBuilder<EntryDraft>();
                entries.Add(CaptureDraft(prepared, sidecar, messages));
                var sameText = before?.Document.TextSha256 == text && before.Document.Extractor == prepared.Extracted.Extractor && before.Found == prepared.Extracted.Found;
                if (!sameText)
                {
                    entries.Add(TextDraft(sha, text, prepared.Extracted));
                }

                if (!sameText || before is null || before.Document.Document != document with { Name = before.Document.Document.Name } || before.Document.Engine != DocumentReading.Engine)
                {
                    claims = document == prepared.Document ? prepared.Claims : DocumentReading.Claims(document, prepared.Extracted.Text, reader);
                    entries.AddRange(ReadingDrafts(sha, text, before is not null && before.Document.TextSha256 != text, claims));
                }

                return new AppendPlan(entries.ToImmutable());
            },
            cancellation);
        return new CapturedDocument(prepared.Source, prepared.Extracted.Document.Sha256, known, claims.Length, note);
    }

    private EntryDraft CaptureDraft(Prepared prepared, string? sidecar, string? messages) => EntryDraft.Of(EntryKind.Capture, author, json =>
    {
        json.WriteString("document", prepared.Extracted.Document.Sha256);
        prepared.Extracted.Given.Write(json, "given");
        json.WriteString("mediaType", prepared.Extracted.Document.MediaType);
        if (messages is not null)
        {
            json.WriteString("messages", messages);
        }

        json.WriteString("name", prepared.Extracted.Document.Name);
        if (sidecar is not null)
        {
            json.WriteString("sidecar", sidecar);
        }

        json.WriteNumber("size", prepared.Extracted.Document.Size);
        json.WriteString("source", prepared.Source);
        json.WriteString("tool", DocumentReading.Tool);
    });

    private EntryDraft TextDraft(string sha, string text, Extracting extracted) => EntryDraft.Of(EntryKind.Text, author, json =>
    {
        json.WriteString("document", sha);
        json.WriteString("extractor", extracted.Extractor);
        extracted.Found.Write(json, "found");
        json.WriteNumber("length", extracted.Text.Length);
        json.WriteStartArray("statements");
        foreach (var statement in extracted.Statements)
        {
            json.WriteStartObject();
            json.WriteString("field", Term.Of(statement.Field));
            json.WriteString("from", statement.From);
            json.WriteString("stated", statement.Stated);
            json.WriteString("value", statement.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("text", text);
    });

    private IEnumerable<EntryDraft> ReadingDrafts(string sha, string text, bool newText, ImmutableArray<Claim> claims)
    {
        yield return EntryDraft.Of(EntryKind.Reading, author, json =>
        {
            json.WriteStartArray("claims");
            foreach (var claim in claims)
            {
                json.WriteStringValue(claim.Id);
            }

            json.WriteEndArray();
            json.WriteString("document", sha);
            json.WriteString("engine", DocumentReading.Engine);
            if (newText)
            {
                json.WriteBoolean("newText", true);
            }

            json.WriteString("text", text);
        });
        foreach (var claim in claims)
        {
            yield return ClaimDraft(claim, author);
        }
    }

    public static EntryDraft ClaimDraft(Claim claim, string author) => EntryDraft.Of(EntryKind.Claim, author, json =>
    {
        json.WritePropertyName("claim");
        WriteClaim(json, claim);
    });

    public static void WriteClaim(Utf8JsonWriter json, Claim claim) => ClaimJson.Write(json, claim, decimalsAsStrings: true);

    private sealed record Prepared(string Source, byte[] Bytes, Received? Received, SidecarFile? Sidecar, Extracting Extracted, Document Document, ImmutableArray<Claim> Claims);
}
