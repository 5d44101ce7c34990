using System.Collections.Immutable;
using Tallyman.Capture;
using Tallyman.Casework.Children;
using Tallyman.Casework.Projecting;
using Tallyman.Ledger;

namespace Tallyman.Casework.Capturing;

/// <summary>A document's text out of its bytes, with what was given for it and what the bytes themselves tell.</summary>
/// <param name="Document">Bytes, name, media type; nothing that is described.</param>
/// <param name="Text">The text.</param>
/// <param name="Given">What the person and the sidecar say.</param>
/// <param name="Found">What the bytes say.</param>
/// <param name="Statements">All statements of the bytes, also those that disagree.</param>
/// <param name="Notices">What a reader should know of the text.</param>
/// <param name="Extractor">What made the text.</param>
internal sealed record Extracting(
    Document Document,
    DocumentText Text,
    DocumentRecord Given,
    DocumentRecord Found,
    ImmutableArray<MetadataStatement> Statements,
    ImmutableArray<Message> Notices,
    string Extractor)
{
    public static async Task<Outcome<Extracting>> Run(string path, byte[] bytes, DocumentHints given, Sidecar? sidecar, CancellationToken cancellation, Received? received = null)
    {
        var name = received?.Name ?? (path == "-" ? "stdin" : Path.GetFileName(path));
        var options = new Sidecar { Published = given.Published, Language = given.Language };
        var result = await ExtractionPool.Shared(
            bytes,
            new ExtractionHints { FileName = path == "-" ? null : name, MediaType = received?.MediaType, Url = received?.Url, Options = options, Sidecar = sidecar },
            cancellation);
        if (!result.TryGet(out var extraction, out var problem))
        {
            return new Problem(problem.What, problem.Offset is { } at ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}, byte {at}") : path, problem.Remedy);
        }

        // Options and sidecar are kept with the capture: a later page of the same bytes may be described anew.
        ImmutableArray<MetadataStatement> own = [.. extraction.Statements.Where(s => s.From is not ("option" or "sidecar"))];
        var ofBytes = extraction with { Statements = own };
        return new Extracting(
            new Document { Sha256 = Digest.Of(bytes).ToString(), Name = name, MediaType = extraction.MediaType, Size = bytes.Length },
            extraction.Text,
            Record(options).Over(sidecar is null ? DocumentRecord.Nothing : Record(sidecar)),
            new DocumentRecord
            {
                Language = ofBytes.Language,
                Published = ofBytes.Published,
                Title = ofBytes.Title,
                Outlet = ofBytes.Outlet,
                OutletState = ofBytes.OutletState,
                Byline = ofBytes.Byline,
                Url = ofBytes.Url,
            },
            own,
            extraction.Notices,
            extraction.Extractor);
    }

    private static DocumentRecord Record(Sidecar sidecar) => new()
    {
        Language = sidecar.Language,
        Published = sidecar.Published,
        Title = sidecar.Title,
        Outlet = sidecar.Outlet,
        OutletState = sidecar.OutletState,
        Url = sidecar.Url,
    };
}
