using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using NodaTime.Text;

namespace Tallyman.Capture.Archives;

/// <summary>
/// Reads web archive packages of any maker. Files are read from the ZIP by the names that the manifest and the layout give,
/// never unpacked to paths. A hash that does not hold is named and both values kept; what the package holds is read all the same.
/// </summary>
public sealed class WaczReader : IDisposable
{
    private const int MostEntries = 100_000;
    private const long MostJsonBytes = 64 * 1024 * 1024;
    private const long MostArchiveBytes = 16L * 1024 * 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.Ordinal);

    private WaczReader(ZipArchive zip) => _zip = zip;

    /// <summary>The version that the manifest states.</summary>
    public string? Version { get; private set; }

    /// <summary>Title that the manifest states.</summary>
    public string? Title { get; private set; }

    /// <summary>What the manifest lists.</summary>
    public ImmutableArray<WaczResource> Resources { get; private set; } = [];

    /// <summary>The ways in.</summary>
    public ImmutableArray<WaczPage> Pages { get; private set; } = [];

    /// <summary>The signature; absent where there is none.</summary>
    public WaczSignature? Signature { get; private set; }

    /// <summary>What does not hold in the package, all of it.</summary>
    public ImmutableArray<CaptureProblem> Problems { get; private set; } = [];

    /// <summary>Paths of the WARC files in the package, in ordinal order.</summary>
    public ImmutableArray<string> Archives { get; private set; } = [];

    /// <summary>Opens a package and checks its manifest; null with a problem where it is none.</summary>
    /// <param name="file">The package; can be sought in, stays open as long as the reader.</param>
    /// <param name="problem">Why it cannot be read.</param>
    public static WaczReader? Open(Stream file, out CaptureProblem? problem)
    {
        problem = null;
        ZipArchive zip;
        int count;
        try
        {
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            count = zip.Entries.Count;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            problem = new CaptureProblem("The package is no ZIP file, or its directory is damaged", "Get the file again");
            return null;
        }

        if (count > MostEntries)
        {
            zip.Dispose();
            problem = new CaptureProblem(string.Create(CultureInfo.InvariantCulture, $"The package has {count} files; at most {MostEntries} are read"), "Split it");
            return null;
        }

        var reader = new WaczReader(zip);
        reader.Check();
        if (reader.Archives.IsEmpty)
        {
            reader.Dispose();
            problem = new CaptureProblem("The package holds no WARC file under archive/", "Check that it is a WACZ file");
            return null;
        }

        return reader;
    }

    /// <summary>The records of one of <see cref="Archives"/>.</summary>
    public IEnumerable<WarcItem> Read(string archive, WarcLimits? limits = null, CancellationToken cancellationToken = default)
    {
        var entry = _entries[archive];
        if (entry.Length > MostArchiveBytes)
        {
            yield return new WarcItem(null, new CaptureProblem($"{archive} is too large to be read", "Split the package"));
            yield break;
        }

        // Members are sought: the file is laid beside, under a name that nothing in the package decides.
        using var copy = new FileStream(Path.GetTempFileName(), new FileStreamOptions { Mode = FileMode.Open, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose });
        var damaged = false;
        try
        {
            using var from = entry.Open();
            Copy(from, copy, entry.Length);
        }
        catch (InvalidDataException)
        {
            damaged = true;
        }

        if (damaged)
        {
            yield return new WarcItem(null, new CaptureProblem($"{archive} is damaged inside the package", "Get the file again; what could be read before it was"));
        }

        copy.Position = 0;
        foreach (var item in new WarcReader(copy, limits).ReadAll(cancellationToken))
        {
            yield return item;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();

    private void Check()
    {
        var problems = ImmutableArray.CreateBuilder<CaptureProblem>();
        foreach (var entry in _zip.Entries)
        {
            if (!_entries.TryAdd(entry.FullName, entry))
            {
                problems.Add(new CaptureProblem($"The package has two files of the name '{entry.FullName}'", "The first is read; do not trust the package"));
            }
        }

        Archives = [.. _entries.Keys.Where(n => n.StartsWith("archive/", StringComparison.Ordinal) && (n.EndsWith(".warc", StringComparison.OrdinalIgnoreCase) || n.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal)];
        var manifest = Bytes("datapackage.json", problems);
        if (manifest is null)
        {
            problems.Add(new CaptureProblem("The package has no datapackage.json, so nothing says what its files should be", "Its records are read; nothing proves that they are all"));
        }
        else
        {
            CheckManifest(manifest, problems);
            CheckDigest(manifest, problems);
        }

        Pages = ReadPages(problems);
        Problems = problems.ToImmutable();
    }

    private void CheckManifest(byte[] manifest, ImmutableArray<CaptureProblem>.Builder problems)
    {
        if (Parse(manifest) is not { RootElement.ValueKind: JsonValueKind.Object } json)
        {
            problems.Add(new CaptureProblem("The package's datapackage.json is no JSON object", "Its records are read; nothing proves that they are all"));
            return;
        }

        using (json)
        {
            var root = json.RootElement;
            Version = Text(root, "wacz_version");
            Title = Text(root, "title");
            var resources = ImmutableArray.CreateBuilder<WaczResource>();
            if (root.TryGetProperty("resources", out var list) && list.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object).Take(MostEntries))
                {
                    if (Text(item, "path") is not { } path)
                    {
                        continue;
                    }

                    var resource = new WaczResource(path, Text(item, "hash"), _entries.TryGetValue(path, out var entry) ? HashOf(entry) : null);
                    resources.Add(resource);
                    if (!resource.Holds)
                    {
                        problems.Add(resource.Found is null
                            ? new CaptureProblem($"The manifest lists '{path}', which the package does not hold", "The package is not whole")
                            : new CaptureProblem($"'{path}' does not have the hash that the manifest states (stated {resource.Stated ?? "none"}, found {resource.Found})", "It was changed or written wrongly; both values are kept"));
                    }
                }
            }

            Resources = resources.ToImmutable();
            foreach (var archive in Archives.Where(a => Resources.All(r => r.Path != a)))
            {
                problems.Add(new CaptureProblem($"'{archive}' is not listed in the manifest", "Nothing proves when it was added"));
            }
        }
    }

    private void CheckDigest(byte[] manifest, ImmutableArray<CaptureProblem>.Builder problems)
    {
        if (Bytes("datapackage-digest.json", problems) is not { } bytes || Parse(bytes) is not { RootElement.ValueKind: JsonValueKind.Object } json)
        {
            return;
        }

        using (json)
        {
            var found = Digests.Sha256(manifest);
            if (Text(json.RootElement, "hash") is { } stated && !stated.Equals(found, StringComparison.OrdinalIgnoreCase))
            {
                problems.Add(new CaptureProblem($"datapackage.json does not have the hash that datapackage-digest.json states (stated {stated}, found {found})", "The manifest was changed; both values are kept"));
            }

            if (json.RootElement.TryGetProperty("signedData", out var signed) && signed.ValueKind == JsonValueKind.Object)
            {
                Signature = CheckSignature(signed, found);
                if (!Signature.Holds)
                {
                    problems.Add(new CaptureProblem("The package's signature does not hold", "It was changed after it was signed, or signed wrongly"));
                }
            }
        }
    }

    private static WaczSignature CheckSignature(JsonElement signed, string found)
    {
        var hash = Text(signed, "hash") ?? string.Empty;
        var domain = Text(signed, "domain");
        var signer = domain ?? string.Empty;
        var holds = false;
        try
        {
            var signature = Convert.FromBase64String(Text(signed, "signature") ?? string.Empty);
            using var key = ECDsa.Create();
            if (Text(signed, "publicKey") is { } publicKey)
            {
                var info = Convert.FromBase64String(publicKey);
                signer = Digests.Sha256(info);
                key.ImportSubjectPublicKeyInfo(info, out _);
                holds = Verify(key, hash, signature);
            }
            else if (Text(signed, "domainCert") is { } pem)
            {
                using var certificate = X509Certificate2.CreateFromPem(pem);
                using var ecdsa = certificate.GetECDsaPublicKey();
                using var rsa = certificate.GetRSAPublicKey();
                holds = (ecdsa is not null && Verify(ecdsa, hash, signature))
                    || (rsa is not null && rsa.VerifyData(Encoding.UTF8.GetBytes(hash), signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
                holds &= domain is not null && certificate.MatchesHostname(domain);
            }
        }
        catch (Exception e) when (e is FormatException or CryptographicException or ArgumentException)
        {
            holds = false;
        }

        return new WaczSignature(domain is null ? "anonymous" : "domain", holds && hash.Equals(found, StringComparison.OrdinalIgnoreCase), signer, Text(signed, "created"), Text(signed, "software"));
    }

    // Browsers write the two numbers side by side, OpenSSL as DER.
    private static bool Verify(ECDsa key, string hash, byte[] signature)
    {
        var data = Encoding.UTF8.GetBytes(hash);
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation)
            || key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }

    private ImmutableArray<WaczPage> ReadPages(ImmutableArray<CaptureProblem>.Builder problems)
    {
        if (Bytes("pages/pages.jsonl", problems) is not { } bytes)
        {
            return [];
        }

        var pages = ImmutableArray.CreateBuilder<WaczPage>();
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (Parse(Encoding.UTF8.GetBytes(line)) is not { RootElement.ValueKind: JsonValueKind.Object } json)
            {
                problems.Add(new CaptureProblem("A line of pages/pages.jsonl is no JSON object", "It is passed over"));
                continue;
            }

            using (json)
            {
                if (Text(json.RootElement, "url") is { } url)
                {
                    var time = Text(json.RootElement, "ts") is { } ts && OffsetDateTimePattern.ExtendedIso.Parse(ts).TryGetValue(default, out var when) ? when.ToInstant() : (NodaTime.Instant?)null;
                    pages.Add(new WaczPage(url, time, Text(json.RootElement, "title")));
                }
            }
        }

        return pages.ToImmutable();
    }

    private byte[]? Bytes(string name, ImmutableArray<CaptureProblem>.Builder problems)
    {
        if (!_entries.TryGetValue(name, out var entry))
        {
            return null;
        }

        try
        {
            using var from = entry.Open();
            using var to = new MemoryStream();
            return Copy(from, to, MostJsonBytes) ? to.ToArray() : throw new InvalidDataException();
        }
        catch (InvalidDataException)
        {
            problems.Add(new CaptureProblem($"'{name}' is damaged, or larger than any such file should be", "Get the package again"));
            return null;
        }
    }

    private static string? HashOf(ZipArchiveEntry entry)
    {
        try
        {
            using var from = entry.Open();
            using var hash = new HashedStream(Stream.Null);
            return Copy(from, hash, Math.Min(entry.Length, MostArchiveBytes)) ? "sha256:" + Convert.ToHexStringLower(hash.Hash()) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // A file that gives more bytes than its directory says is cut there: the directory may lie.
    private static bool Copy(Stream from, Stream to, long most)
    {
        var buffer = new byte[128 * 1024];
        int read;
        while ((read = from.Read(buffer, 0, buffer.Length)) > 0)
        {
            most -= read;
            if (most < 0)
            {
                return false;
            }

            to.Write(buffer, 0, read);
        }

        return true;
    }

    private static JsonDocument? Parse(byte[] bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
