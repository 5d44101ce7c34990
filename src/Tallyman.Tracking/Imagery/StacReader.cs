using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Tallyman.Data;

namespace Tallyman.Tracking.Imagery;

/// <summary>Reads STAC items, item collections and answers of a search, leniently: fields that are wrong are absent, items without an id or time are reported.</summary>
public static class StacReader
{
    /// <summary>Most items that one file may have.</summary>
    public const int MostItems = 100_000;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The items of a document.</summary>
    public static ImmutableArray<ImageItem> Read(string file, ReadOnlyMemory<byte> bytes, ICollection<DataProblem> problems)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes, Options);
        }
        catch (JsonException e)
        {
            problems.Add(new DataProblem(file, (int)(e.LineNumber ?? 0) + 1, null, "Not JSON, or nested too deep."));
            return [];
        }

        using (document)
        {
            var items = ImmutableArray.CreateBuilder<ImageItem>();
            switch (Text(document.RootElement, "type"))
            {
                case "Feature":
                    Add(document.RootElement);
                    break;
                case "FeatureCollection" when document.RootElement.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array:
                    foreach (var feature in features.EnumerateArray().Take(MostItems))
                    {
                        Add(feature);
                    }

                    break;
                default:
                    problems.Add(new DataProblem(file, 1, null, "No STAC item or collection of items: a collection or catalogue has no images by itself."));
                    break;
            }

            return items.ToImmutable();

            void Add(JsonElement feature)
            {
                if (Item(feature) is { } item)
                {
                    items.Add(item);
                }
                else
                {
                    problems.Add(new DataProblem(file, 1, null, "A feature has no id and time of a STAC item."));
                }
            }
        }
    }

    private static ImageItem? Item(JsonElement feature)
    {
        if (Text(feature, "id") is not { Length: > 0 } id || !feature.TryGetProperty("properties", out var p) || p.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var moment = Time(p, "datetime");
        var (start, end) = (moment ?? Time(p, "start_datetime"), moment ?? Time(p, "end_datetime"));
        if (start is null && end is null)
        {
            return null;
        }

        var code = Text(p, "proj:code") ?? (Number(p, "proj:epsg") is { } epsg ? $"EPSG:{epsg.ToString(CultureInfo.InvariantCulture)}" : null);
        var constellation = Text(p, "platform") ?? Text(p, "constellation") ?? Text(p, "eo:platform");
        return new ImageItem(id, Text(feature, "collection") ?? Text(p, "collection"), start ?? end, end ?? start, Footprint(feature), constellation,
            Number(p, "gsd") ?? Number(p, "eo:gsd"), Number(p, "eo:cloud_cover"), Number(p, "view:off_nadir") ?? Number(p, "eo:off_nadir"),
            Number(p, "view:sun_elevation") ?? Number(p, "eo:sun_elevation"), code, Text(feature, "stac_version"), Assets(feature));
    }

    private static ImmutableArray<ImmutableArray<(double, double)>> Footprint(JsonElement feature)
    {
        var rings = ImmutableArray.CreateBuilder<ImmutableArray<(double, double)>>();
        if (feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("coordinates", out var coordinates) && coordinates.ValueKind == JsonValueKind.Array)
        {
            switch (Text(geometry, "type"))
            {
                case "Polygon":
                    Ring(coordinates);
                    break;
                case "MultiPolygon":
                    foreach (var polygon in coordinates.EnumerateArray())
                    {
                        Ring(polygon);
                    }

                    break;
            }
        }

        return rings.ToImmutable();

        void Ring(JsonElement polygon)
        {
            if (polygon.ValueKind != JsonValueKind.Array || polygon.GetArrayLength() == 0 || polygon[0].ValueKind != JsonValueKind.Array)
            {
                return;
            }

            var ring = polygon[0].EnumerateArray()
                .Where(c => c.ValueKind == JsonValueKind.Array && c.GetArrayLength() >= 2 && c[0].ValueKind == JsonValueKind.Number && c[1].ValueKind == JsonValueKind.Number)
                .Select(c => (c[0].GetDouble(), c[1].GetDouble())).ToImmutableArray();
            if (ring.Length >= 3)
            {
                rings.Add(ring);
            }
        }
    }

    private static ImmutableArray<ImageAsset> Assets(JsonElement feature) =>
        feature.TryGetProperty("assets", out var assets) && assets.ValueKind == JsonValueKind.Object
            ? [.. assets.EnumerateObject().Where(a => a.Value.ValueKind == JsonValueKind.Object && Text(a.Value, "href") is not null).Select(a => new ImageAsset(a.Name, Text(a.Value, "href")!, Text(a.Value, "type"),
                a.Value.TryGetProperty("roles", out var roles) && roles.ValueKind == JsonValueKind.Array ? [.. roles.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.String).Select(r => r.GetString()!)] : []))]
            : [];

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static double? Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;

    private static Instant? Time(JsonElement element, string name) =>
        Text(element, name) is { } text && OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } time ? time.Value.ToInstant()
        : Text(element, name) is { } other && InstantPattern.ExtendedIso.Parse(other) is { Success: true } instant ? instant.Value : null;
}
