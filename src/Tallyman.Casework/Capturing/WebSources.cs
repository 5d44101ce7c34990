using System.Runtime.CompilerServices;
using NodaTime;
using Tallyman.Capture;
using Tallyman.Capture.Archives;
using Tallyman.Capture.Feeds;
using Tallyman.Capture.Fetching;
using Tallyman.Capture.Http;

namespace Tallyman.Casework.Capturing;

/// <summary>Documents behind addresses, feeds, sitemaps, lists of addresses, and in web archives of any maker.</summary>
/// <param name="settings">How pages are asked for.</param>
/// <param name="context">Who captures, with what and what for.</param>
/// <param name="clock">The wall clock.</param>
internal sealed class WebSources(FetchSettings settings, CaptureContext context, IClock clock)
{
    private const int MostEntries = 200;
    private const int MostSitemaps = 20;
    private const int LongestList = 4 * 1024 * 1024;

    private readonly Fetcher _fetcher = new(settings, clock, TimeProvider.System);

    /// <summary>True for a source that is no plain file or folder: an address, an archive, a list of addresses.</summary>
    public static bool Is(string source) => source.Contains("://", StringComparison.Ordinal) || IsArchive(source) || List(source) is not null;

    /// <summary>The documents of one source, each with where it came from, or why it did not.</summary>
    public async IAsyncEnumerable<(string Source, Outcome<Received> Item)> Of(string source, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (IsArchive(source))
        {
            foreach (var item in OfArchive(source, cancellation))
            {
                yield return item;
            }

            yield break;
        }

        if (List(source) is { } list)
        {
            await foreach (var item in OfEntries(list, 0, cancellation))
            {
                yield return item;
            }

            yield break;
        }

        if (!Uri.TryCreate(source, UriKind.Absolute, out var address))
        {
            yield return (source, new Problem("The address cannot be read", source, "Write it whole, such as https://example.org/page"));
            yield break;
        }

        await foreach (var item in OfAddress(address, 0, cancellation))
        {
            yield return item;
        }
    }

    private async IAsyncEnumerable<(string Source, Outcome<Received> Item)> OfAddress(Uri address, int depth, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var fetched = await _fetcher.FetchAsync(address, cancellation);
        if (fetched.Problem is { } failed)
        {
            yield return (address.OriginalString, Said(failed, address.OriginalString));
            yield break;
        }

        var feed = FeedReading.Read(fetched.Body, fetched.Final, fetched.MediaType, out var problem);
        if (problem is not null)
        {
            yield return (address.OriginalString, Said(problem, address.OriginalString));
        }
        else if (feed is null)
        {
            yield return (address.OriginalString, Document(fetched));
        }
        else if (depth < 2)
        {
            await foreach (var item in OfEntries(feed, depth + 1, cancellation))
            {
                yield return item;
            }
        }
    }

    private async IAsyncEnumerable<(string Source, Outcome<Received> Item)> OfEntries(Feed feed, int depth, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var entry in feed.Entries.Take(feed.Kind == "sitemap-index" ? MostSitemaps : MostEntries))
        {
            await foreach (var item in OfAddress(entry.Address, depth, cancellation))
            {
                yield return item;
            }
        }

        if (feed.Entries.Length > MostEntries)
        {
            yield return (feed.Title ?? feed.Kind, new Problem($"It names {feed.Entries.Length} addresses; the first {MostEntries} were captured", feed.Title, "List the others in a text file, one a line"));
        }
    }

    private Received Document(Fetched fetched)
    {
        using var archive = new MemoryStream();
        var writer = new WarcWriter(archive);
        foreach (var record in FetchArchive.Records(fetched, settings, context))
        {
            writer.Write(record);
        }

        return new Received(fetched.Body.ToArray(), Name(fetched.Final), fetched.MediaType, fetched.Final.AbsoluteUri, archive.ToArray());
    }

    private static IEnumerable<(string Source, Outcome<Received> Item)> OfArchive(string path, CancellationToken cancellation)
    {
        FileStream file;
        Problem? fault = null;
        try
        {
            file = File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file = null!;
            fault = Problems.Of(e, path);
        }

        if (fault is not null)
        {
            yield return (path, fault);
            yield break;
        }

        using (file)
        {
            if (!path.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var item in new WarcReader(file).ReadAll(cancellation))
                {
                    if (Record(item, path) is { } found)
                    {
                        yield return found;
                    }
                }

                yield break;
            }

            using var package = WaczReader.Open(file, out var problem);
            if (package is null)
            {
                yield return (path, Said(problem!, path));
                yield break;
            }

            foreach (var wrong in package.Problems)
            {
                yield return (path, Said(wrong, path));
            }

            foreach (var item in package.Archives.SelectMany(archive => package.Read(archive, null, cancellation)))
            {
                if (Record(item, path) is { } found)
                {
                    yield return found;
                }
            }
        }
    }

    // A document, a problem, or nothing for what is no text: styles, scripts, pictures of pages, requests.
    private static (string Source, Outcome<Received> Item)? Record(WarcItem item, string path)
    {
        if (item.Record is not { } record)
        {
            return (path, Said(item.Problem!, path));
        }

        if (WarcDigestCheck.Of(record) is { } broken)
        {
            return (record.TargetUri ?? path, Said(broken, path));
        }

        if (record.TargetUri is not { } url || !url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || record.Type is not (WarcType.Response or WarcType.Resource))
        {
            return null;
        }

        var body = record.Block;
        var type = record.ContentType;
        if (record.Type == WarcType.Response)
        {
            if (HttpMessage.Parse(record.Block) is not { Status: >= 200 and < 300 } message)
            {
                return null;
            }

            type = message["Content-Type"];
            body = ContentCoding.Decode(message.Payload(), message["Content-Encoding"], out var problem);
            if (problem is not null)
            {
                return (url, Said(problem, url));
            }
        }

        if (!IsText(type) || body.IsEmpty)
        {
            return null;
        }

        using var archive = new MemoryStream();
        new WarcWriter(archive).Write(record);
        return (url, new Received(body.ToArray(), Uri.TryCreate(url, UriKind.Absolute, out var address) ? Name(address) : "page", type, url, archive.ToArray()));
    }

    private static bool IsText(string? type) => (type ?? string.Empty).Split(';')[0].Trim().ToLowerInvariant() is
        "text/html" or "application/xhtml+xml" or "text/plain" or "application/pdf" or "message/rfc822" or "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static bool IsArchive(string source) =>
        source.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || source.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase) || source.EndsWith(".wacz", StringComparison.OrdinalIgnoreCase);

    private static Feed? List(string source)
    {
        try
        {
            return Path.GetExtension(source) is ".txt" or ".lst" or ".urls" && new FileInfo(source) is { Exists: true, Length: < LongestList }
                ? FeedReading.ReadList(File.ReadAllText(source)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever opens it as a document says why it cannot be read.
            return null;
        }
    }

    private static string Name(Uri address)
    {
        var last = address.Segments.LastOrDefault(s => s.Trim('/').Length > 0)?.Trim('/');
        var name = last is null ? address.Host : Uri.UnescapeDataString(last);
        var plain = string.Concat(name.Select(c => char.IsControl(c) || c is '/' or '\\' or ':' ? '_' : c));
        return plain.Length <= 120 ? plain : plain[..120];
    }

    private static Problem Said(CaptureProblem problem, string where) => new(
        problem.What,
        problem.Offset is { } at ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{where}, byte {at}") : where,
        problem.Remedy);
}
