using System.Collections.Immutable;
using System.Text.Json;
using Tallyman.Testing;

namespace Tallyman.Assessment.Tests;

/// <summary>A report with the reading and the findings of a careful reader: its gold claims as claims, at the place where their quotes stand.</summary>
internal sealed record Gold(string Name, string Language, DocumentText Text, string Title, ImmutableArray<Claim> Claims, ImmutableArray<GoldFinding> Findings)
{
    public static Gold Seed() => Read(SharedData.Path("seed", "gold.json"), SharedData.Path("seed", "000_68452386cb69a0ff.txt"), null);

    public static ImmutableArray<Gold> Reports() =>
        [.. Directory.EnumerateFiles(SharedData.Path("data", "reports"), "*.gold.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => Read(f, f.Replace(".gold.json", ".txt", StringComparison.Ordinal), f.Replace(".gold.json", ".meta.json", StringComparison.Ordinal)))];

    private static Gold Read(string gold, string text, string? meta)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(gold));
        var root = json.RootElement;
        var characters = File.ReadAllText(text).TrimStart('\uFEFF');
        var document = new DocumentText(characters);
        var released = Period.Parse(root.GetProperty("published").GetString()!);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        var name = Path.GetFileNameWithoutExtension(text);
        var claims = root.GetProperty("claims").EnumerateArray().Select(c => Claim(c, characters, document, released, taken, name)).ToImmutableArray();
        var findings = root.TryGetProperty("findings", out var list)
            ? list.EnumerateArray().Select(f => new GoldFinding(f.GetProperty("kind").GetString()!, [.. f.GetProperty("about").EnumerateArray().Select(a => a.GetString()!)])).ToImmutableArray()
            : [];
        var title = characters.Split('\n').First(l => l.Trim().Length > 12).Trim();
        if (meta is not null)
        {
            using var sidecar = JsonDocument.Parse(File.ReadAllBytes(meta));
            title = sidecar.RootElement.TryGetProperty("title", out var t) ? t.GetString() ?? title : title;
        }

        return new Gold(name, root.GetProperty("language").GetString()!, document, title, claims, findings);
    }

    // The same quote twice is the headline and its repetition: each takes the next place where it stands.
    private static Claim Claim(JsonElement json, string characters, DocumentText document, Period released, Dictionary<string, int> taken, string name)
    {
        var quote = json.GetProperty("quote").GetString()!;
        var at = characters.IndexOf(quote, taken.GetValueOrDefault(quote), StringComparison.Ordinal);
        Assert.True(at >= 0, $"{name}: the quote does not stand in the text: {quote}");
        taken[quote] = at + 1;
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            foreach (var field in json.EnumerateObject())
            {
                field.WriteTo(writer);
            }

            var span = document.SpanOf(at, at + quote.Length);
            writer.WriteString("document", name);
            writer.WriteNumber("start", span.Start);
            writer.WriteNumber("end", span.End);
            writer.WriteString("released", released.Edtf);
            writer.WriteEndObject();
        }

        using var whole = JsonDocument.Parse(stream.ToArray());
        return ClaimJson.Read(whole.RootElement);
    }
}

/// <summary>A finding of the careful reader; its kind in the words of the gold.</summary>
internal sealed record GoldFinding(string Kind, ImmutableArray<string> About)
{
    /// <summary>The gold's word for a kind.</summary>
    public static string Word(FindingKind kind) => kind switch
    {
        FindingKind.ArithmeticHolds or FindingKind.ArithmeticFails => "arithmetic",
        FindingKind.DistanceHolds or FindingKind.DistanceFails => "distance",
        _ => Term.Of(kind),
    };
}
