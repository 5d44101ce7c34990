using System.Text.Json;

namespace Tallyman.Capture.Pages;

/// <summary>Reads what a page says of itself in JSON-LD with the words of schema.org.</summary>
internal static class LinkedData
{
    private const int MostObjects = 2_000;
    private static readonly JsonDocumentOptions s_options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Reads one script; what is not JSON is passed over, since pages break it often.</summary>
    public static void Read(string script, PageMetadata into)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(script.Trim().Trim('\uFEFF', ';'), s_options);
        }
        catch (JsonException)
        {
            return;
        }

        using (json)
        {
            var objects = new List<JsonElement>();
            Collect(json.RootElement, objects);
            foreach (var article in objects.Where(IsArticle))
            {
                State(article, into);
            }

            foreach (var page in objects.Where(o => Is(o, "WebPage")))
            {
                into.State(MetadataField.Published, Text(page, "datePublished"), "json-ld");
                into.State(MetadataField.Language, Text(page, "inLanguage"), "json-ld");
            }

            foreach (var site in objects.Where(o => Is(o, "WebSite") || Is(o, "NewsMediaOrganization")))
            {
                into.State(MetadataField.Outlet, Text(site, "name"), "json-ld");
            }
        }
    }

    private static void State(JsonElement article, PageMetadata into)
    {
        into.State(MetadataField.Title, Text(article, "headline"), "json-ld");
        into.State(MetadataField.Published, Text(article, "datePublished") ?? Text(article, "dateCreated"), "json-ld");
        into.State(MetadataField.Modified, Text(article, "dateModified"), "json-ld");
        into.State(MetadataField.Outlet, Names(article, "publisher"), "json-ld");
        into.State(MetadataField.Byline, Names(article, "author"), "json-ld");
        into.State(MetadataField.Language, Text(article, "inLanguage"), "json-ld");
        into.State(MetadataField.Url, Text(article, "url") ?? Text(article, "mainEntityOfPage"), "json-ld");
    }

    // Breadth first, so that the page's own article comes before those that it lists.
    private static void Collect(JsonElement root, List<JsonElement> objects)
    {
        var waiting = new Queue<JsonElement>([root]);
        while (waiting.TryDequeue(out var element) && objects.Count < MostObjects)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray())
                {
                    waiting.Enqueue(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                objects.Add(element);
                foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
                {
                    if (element.TryGetProperty(name, out var inner) && inner.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
                    {
                        waiting.Enqueue(inner);
                    }
                }
            }
        }
    }

    private static bool IsArticle(JsonElement element) => Types(element).Any(t =>
        t.EndsWith("Article", StringComparison.Ordinal) || t.EndsWith("Posting", StringComparison.Ordinal) || t is "Report" or "AnalysisNewsArticle" or "ClaimReview");

    private static bool Is(JsonElement element, string type) => Types(element).Contains(type, StringComparer.Ordinal);

    private static IEnumerable<string> Types(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return [];
        }

        return type.ValueKind switch
        {
            JsonValueKind.String => [type.GetString()!],
            JsonValueKind.Array => type.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!),
            _ => [],
        };
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Object when value.TryGetProperty("@id", out var id) && id.ValueKind == JsonValueKind.String => id.GetString(),
            JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.String => value[0].GetString(),
            _ => null,
        }
        : null;

    private static string? Names(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out var value))
        {
            return null;
        }

        var all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Take(20).ToList() : [value];
        var names = all.Select(v => v.ValueKind == JsonValueKind.String ? v.GetString() : v.ValueKind == JsonValueKind.Object ? Text(v, "name") : null)
            .Where(n => !string.IsNullOrWhiteSpace(n) && !n.StartsWith("http", StringComparison.OrdinalIgnoreCase));
        var joined = string.Join(", ", names);
        return joined.Length == 0 ? null : joined;
    }
}
