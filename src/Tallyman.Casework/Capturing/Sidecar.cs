using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Tallyman.Casework.Projecting;

namespace Tallyman.Casework.Capturing;

/// <summary>The record that lies beside a document as <c>NAME.meta.json</c>.</summary>
internal sealed record Sidecar(byte[] Bytes, DocumentRecord Record)
{
    /// <summary>Path of the sidecar of a document: its extension replaced by <c>.meta.json</c>.</summary>
    public static string PathOf(string document) => Path.ChangeExtension(document, null) + ".meta.json";

    /// <summary>True where the file is a sidecar, not a document.</summary>
    public static bool Is(string path) => path.EndsWith(".meta.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>The sidecar of a document; a null value where there is none.</summary>
    public static (Sidecar? Sidecar, Problem? Problem) Beside(string document)
    {
        var path = PathOf(document);
        if (!File.Exists(path))
        {
            return (null, null);
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind != JsonValueKind.Object
                ? (null, new Problem("The sidecar is no JSON object", path, "Write fields such as \"published\": \"2024-06-14\" between braces"))
                : (new Sidecar(bytes, Read(json.RootElement)), null);
        }
        catch (JsonException e)
        {
            return (null, new Problem($"The sidecar is no JSON: {e.Message.TrimEnd('.')}", path, "Mend it, or remove it"));
        }
        catch (FormatException e)
        {
            return (null, new Problem(e.Message, path, "Mend it, or remove it"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Problems.Of(e, path));
        }
    }

    private static DocumentRecord Read(JsonElement json) => new()
    {
        Url = Text(json, "url"),
        Outlet = Text(json, "outlet"),
        OutletState = Text(json, "outletState"),
        Published = Text(json, "published") is { } day ? Date(day) : null,
        Title = Text(json, "title"),
        Language = Text(json, "language"),
        Byline = Text(json, "byline"),
    };

    private static LocalDate Date(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value
        : OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } time ? time.Value.Date
        : throw new FormatException($"'published' is '{text}', no date: write it as 2024-06-14");

    private static string? Text(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? (value.GetString() is { Length: > 0 } text ? text : null)
        : throw new FormatException($"'{name}' is no text");
}
