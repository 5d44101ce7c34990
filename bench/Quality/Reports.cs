using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;
using Tallyman;
using Tallyman.Reading;

namespace Quality;

/// <summary>Reads the reports with gold readings below a folder.</summary>
internal static class Reports
{
    /// <summary>Reads every report below a folder and writes its claims as <c>NAME.json</c> below another.</summary>
    public static void Write(string folder, string target)
    {
        var reader = Reader.Create();
        foreach (var path in Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var (document, text) = Load(path);
            var claims = reader.Read(document, text);
            var to = Path.Combine(target, Path.GetRelativePath(folder, Path.ChangeExtension(path, ".json")));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            using var stream = File.Create(to);
            using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            json.WriteStartObject();
            json.WriteStartArray("claims");
            foreach (var claim in claims)
            {
                ClaimJson.Write(json, claim, decimalsAsStrings: false);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    /// <summary>The figures of the reports: of all, and of the two halves by name, in each language.</summary>
    public static IEnumerable<Figure> Run(bool errors)
    {
        if (Shared.Path("reports") is not { } folder)
        {
            yield break;
        }

        var reader = Reader.Create();
        foreach (var language in reader.Languages)
        {
            var paths = Directory.EnumerateFiles(Path.Combine(folder, language), "*.gold.json").Order(StringComparer.Ordinal).ToList();
            foreach (var (half, part) in new[] { ("all", paths), ("first half by name", paths[..(paths.Count / 2)]), ("second half by name", paths[(paths.Count / 2)..]) })
            {
                var score = new ReportScore();
                foreach (var path in part)
                {
                    var (document, text) = Load(path.Replace(".gold.json", ".txt", StringComparison.Ordinal));
                    using var gold = JsonDocument.Parse(File.ReadAllText(path));
                    score.Add(gold.RootElement, text.Value, reader.Read(document, text));
                }

                yield return new Figure("reports detection F1", $"{language}, {half}", score.Detection, 0.82, 0.92);
                yield return new Figure("reports field accuracy", $"{language}, {half}", score.Fields, 0.92, 0.96);
                yield return new Figure("reports whole-claim F1", $"{language}, {half}", score.Whole, 0.50, 0.75);
            }
        }
    }

    /// <summary>A report with what its sidecar says.</summary>
    public static (Document Document, DocumentText Text) Load(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var meta = Path.ChangeExtension(path, ".meta.json");
        using var json = JsonDocument.Parse(File.Exists(meta) ? File.ReadAllText(meta) : File.Exists(Path.ChangeExtension(path, ".gold.json")) ? File.ReadAllText(Path.ChangeExtension(path, ".gold.json")) : "{}");
        string? Of(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        var document = new Document
        {
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)),
            Name = Path.GetFileName(path),
            MediaType = "text/plain",
            Size = bytes.Length,
            Language = Of("language"),
            Published = Of("published") is { } published ? LocalDatePattern.Iso.Parse(published).Value : null,
            Title = Of("title"),
            Outlet = Of("outlet"),
            OutletState = Of("outletState"),
            Url = Of("url"),
        };
        return (document, new DocumentText(new UTF8Encoding(false).GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes)));
    }
}
