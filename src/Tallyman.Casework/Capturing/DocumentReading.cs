using System.Collections.Immutable;
using System.Reflection;
using Tallyman.Assessment;
using Tallyman.Reading;

namespace Tallyman.Casework.Capturing;

/// <summary>From bytes to claims, with or without a case.</summary>
internal static class DocumentReading
{
    /// <summary>The most bytes that a document may have.</summary>
    public const int MaximumSize = 32 * 1024 * 1024;

    private static readonly Lazy<Reader> Shared = new(Reader.Create);

    /// <summary>Name and version of this program, as entries and exports state it.</summary>
    public static string Tool { get; } = "tallyman " + (typeof(DocumentReading).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");

    /// <summary>Name and version of the reader.</summary>
    public static string Engine { get; } = "tallyman-reading " + (typeof(Reader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0");

    /// <summary>The bytes of a file that is not too large.</summary>
    public static Outcome<byte[]> Bytes(string path)
    {
        try
        {
            if (path == "-")
            {
                using var input = Console.OpenStandardInput();
                using var memory = new MemoryStream();
                var block = new byte[65536];
                for (int read; (read = input.Read(block)) > 0 && memory.Length <= MaximumSize;)
                {
                    memory.Write(block, 0, read);
                }

                return memory.Length > MaximumSize ? TooLarge(path, null) : memory.ToArray();
            }

            var size = new FileInfo(path).Length;
            return size > MaximumSize ? TooLarge(path, size) : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problems.Of(e, path);
        }
    }

    /// <summary>The claims of a text.</summary>
    public static ImmutableArray<Claim> Claims(Document document, DocumentText text, Reader? reader = null) => (reader ?? Shared.Value).Read(document, text);

    /// <summary>What is missing for a good reading.</summary>
    public static IEnumerable<string> Notes(Document document)
    {
        if (document.Published is null)
        {
            yield return "no publication date: relative dates stay out of the claims (give --published or a sidecar)";
        }

        if (document.Language is null)
        {
            yield return "the language is not known: nothing was read (give --language)";
        }
        else if (!Shared.Value.Languages.Contains(document.Language))
        {
            yield return $"there is no pack for the language '{document.Language}': nothing was read";
        }
    }

    /// <summary>Bytes, sidecar and text of a document.</summary>
    public static async Task<Outcome<Opened>> Open(string path, DocumentHints hints, CancellationToken cancellation, Received? received = null)
    {
        if (received is not null)
        {
            return (await Extracting.Run(path, received.Bytes, hints, null, cancellation, received)).TryGet(out var fetched, out var failed)
                ? new Opened(received.Bytes, null, fetched)
                : failed;
        }

        if (!Bytes(path).TryGet(out var bytes, out var problem))
        {
            return problem;
        }

        var (sidecar, fault) = SidecarFile.Beside(path);
        if (fault is not null)
        {
            return fault;
        }

        return (await Extracting.Run(path, bytes, hints, sidecar?.Record, cancellation)).TryGet(out var extracted, out problem)
            ? new Opened(bytes, sidecar, extracted)
            : problem;
    }

    /// <summary>Reads a document without a case.</summary>
    public static async Task<Outcome<ReadResult>> Read(string path, DocumentHints hints, CancellationToken cancellation)
    {
        if (!(await Open(path, hints, cancellation)).TryGet(out var opened, out var problem))
        {
            return problem;
        }

        var extracted = opened.Extracted;
        var document = extracted.Given.Over(extracted.Found).Describe(extracted.Document);
        var claims = Claims(document, extracted.Text);
        return new ReadResult(path, document, extracted.Text, claims, DocumentFindings.Of(claims, extracted.Text, document.Title), [.. Notes(document)], extracted.Notices);
    }

    private static Problem TooLarge(string path, long? size) => new(
        size is { } s ? $"The document has {s / (1024 * 1024)} MB; at most {MaximumSize / (1024 * 1024)} MB are read" : $"The document is larger than {MaximumSize / (1024 * 1024)} MB",
        path, "Cut it into parts");
}

/// <summary>A document's bytes, the sidecar beside it, and what was extracted.</summary>
internal sealed record Opened(byte[] Bytes, SidecarFile? Sidecar, Extracting Extracted);
