using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace Tallyman.Capture.Archives;

/// <summary>
/// Writes a web archive package (WACZ 1.1.1): the records in <c>archive/data.warc.gz</c>, their index, the list of pages, the
/// manifest with the hash of each file, and the manifest's own hash signed with a key that says nothing of its owner
/// (WACZ Signing 0.1.0, anonymous form: ECDSA on P-384 with SHA-256 over the characters of the hash).
/// </summary>
public static class WaczWriter
{
    private const int BlockLines = 3000;
    private static readonly JsonWriterOptions s_indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions s_line = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a package.</summary>
    /// <param name="output">Where to; can be sought in, is not closed.</param>
    /// <param name="description">What it says of itself.</param>
    /// <param name="records">The records in their order.</param>
    /// <param name="pages">The ways in.</param>
    /// <param name="key">Signs the package; a key on the curve P-384.</param>
    public static void Write(Stream output, WaczDescription description, IEnumerable<WarcRecord> records, IEnumerable<WaczPage> pages, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(key);
        if (key.KeySize != 384)
        {
            throw new ArgumentException("Readers of signed packages expect a key on the curve P-384.", nameof(key));
        }

        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var resources = new List<(string Path, string Hash, long Bytes)>();
        var lines = new List<string>();
        Add(zip, description, resources, "archive/data.warc.gz", stored: true, to =>
        {
            var writer = new WarcWriter(to);
            foreach (var record in records)
            {
                if (Cdxj.Line(writer.Write(record), "data.warc.gz") is { } line)
                {
                    lines.Add(line);
                }
            }
        });
        lines.Sort(StringComparer.Ordinal);
        AddIndex(zip, description, resources, lines);
        Add(zip, description, resources, "pages/pages.jsonl", stored: false, to => WritePages(to, pages));
        var manifest = Manifest(description, resources);
        Put(zip, description, "datapackage.json", manifest);
        Put(zip, description, "datapackage-digest.json", Digest(description, Digests.Sha256(manifest), key));
    }

    // Blocks of lines, each a gzip member, and a second index of the blocks (pywb's ZipNum), which replay reads by range.
    private static void AddIndex(ZipArchive zip, WaczDescription description, List<(string, string, long)> resources, List<string> lines)
    {
        var second = new StringBuilder("!meta 0 {\"format\": \"cdxj-gzip-1.0\", \"filename\": \"index.cdx.gz\"}\n");
        Add(zip, description, resources, "indexes/index.cdx.gz", stored: true, to =>
        {
            var offset = 0L;
            foreach (var block in lines.Chunk(BlockLines))
            {
                using var buffer = new MemoryStream();
                using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal, leaveOpen: true))
                {
                    gzip.Write(Encoding.UTF8.GetBytes(string.Join('\n', block) + "\n"));
                }

                var bytes = buffer.ToArray();
                to.Write(bytes);
                var first = block[0].Split(' ', 3);
                second.Append(CultureInfo.InvariantCulture, $"{first[0]} {first[1]} {{\"offset\": {offset}, \"length\": {bytes.Length}, \"digest\": \"{Digests.Sha256(bytes)}\", \"filename\": \"index.cdx.gz\"}}\n");
                offset += bytes.Length;
            }
        });
        Add(zip, description, resources, "indexes/index.idx", stored: false, to => to.Write(Encoding.UTF8.GetBytes(second.ToString())));
    }

    private static void WritePages(Stream to, IEnumerable<WaczPage> pages)
    {
        to.Write("{\"format\": \"json-pages-1.0\", \"id\": \"pages\", \"title\": \"All Pages\"}\n"u8);
        var number = 0;
        foreach (var page in pages)
        {
            if (page.Time is not { } time)
            {
                continue;
            }

            to.Write(Json(s_line, json =>
            {
                json.WriteString("id", (++number).ToString(CultureInfo.InvariantCulture));
                json.WriteString("url", page.Url);
                json.WriteString("ts", Rfc3339(time));
                if (page.Title is { } title)
                {
                    json.WriteString("title", title);
                }
            }));
            to.Write("\n"u8);
        }
    }

    private static byte[] Manifest(WaczDescription description, List<(string Path, string Hash, long Bytes)> resources) => Json(s_indented, json =>
    {
        json.WriteString("profile", "data-package");
        json.WriteString("wacz_version", "1.1.1");
        json.WriteString("title", description.Title);
        if (description.Description is { } text)
        {
            json.WriteString("description", text);
        }

        json.WriteString("created", Rfc3339(description.Created));
        json.WriteString("software", description.Software);
        json.WriteStartArray("resources");
        foreach (var (path, hash, bytes) in resources)
        {
            json.WriteStartObject();
            json.WriteString("name", path[(path.LastIndexOf('/') + 1)..]);
            json.WriteString("path", path);
            json.WriteString("hash", hash);
            json.WriteNumber("bytes", bytes);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static byte[] Digest(WaczDescription description, string hash, ECDsa key) => Json(s_indented, json =>
    {
        json.WriteString("path", "datapackage.json");
        json.WriteString("hash", hash);
        json.WriteStartObject("signedData");
        json.WriteString("hash", hash);
        json.WriteString("created", Rfc3339(description.Created));
        json.WriteString("software", description.Software);
        json.WriteString("version", "0.1.0");
        json.WriteString("signature", Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(hash), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)));
        json.WriteString("publicKey", Convert.ToBase64String(key.ExportSubjectPublicKeyInfo()));
        json.WriteEndObject();
    });

    private static void Add(ZipArchive zip, WaczDescription description, List<(string, string, long)> resources, string path, bool stored, Action<Stream> write)
    {
        using var entry = Open(zip, description, path, stored);
        using var hashed = new HashedStream(entry);
        write(hashed);
        resources.Add((path, "sha256:" + Convert.ToHexStringLower(hashed.Hash()), hashed.Length));
    }

    private static void Put(ZipArchive zip, WaczDescription description, string path, byte[] bytes)
    {
        using var entry = Open(zip, description, path, stored: false);
        entry.Write(bytes);
    }

    private static Stream Open(ZipArchive zip, WaczDescription description, string path, bool stored)
    {
        var entry = zip.CreateEntry(path, stored ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        // ZIP's own clock begins in 1980.
        var year = description.Created.InUtc().Year;
        entry.LastWriteTime = year is >= 1980 and <= 2107 ? description.Created.ToDateTimeOffset() : new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }

    private static byte[] Json(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static string Rfc3339(Instant time) => WarcRecord.Write(time);
}
