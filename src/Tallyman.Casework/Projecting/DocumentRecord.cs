using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Tallyman.Casework.Projecting;

/// <summary>What is said about a document, by whoever says it: a person's option, a sidecar, the page itself.</summary>
internal sealed record DocumentRecord
{
    public static DocumentRecord Nothing { get; } = new();

    public string? Language { get; init; }

    public LocalDate? Published { get; init; }

    public string? Title { get; init; }

    public string? Outlet { get; init; }

    public string? OutletState { get; init; }

    public string? Byline { get; init; }

    public string? Url { get; init; }

    /// <summary>This record, and the other where this one says nothing.</summary>
    public DocumentRecord Over(DocumentRecord other) => new()
    {
        Language = Language ?? other.Language,
        Published = Published ?? other.Published,
        Title = Title ?? other.Title,
        Outlet = Outlet ?? other.Outlet,
        OutletState = OutletState ?? other.OutletState,
        Byline = Byline ?? other.Byline,
        Url = Url ?? other.Url,
    };

    public Document Describe(Document document) => document with
    {
        Language = Language,
        Published = Published,
        Title = Title,
        Outlet = Outlet,
        OutletState = OutletState,
        Byline = Byline,
        Url = Url,
    };

    public void Write(Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        WriteText(json, "byline", Byline);
        WriteText(json, "language", Language);
        WriteText(json, "outlet", Outlet);
        WriteText(json, "outletState", OutletState);
        WriteText(json, "published", Published is { } day ? LocalDatePattern.Iso.Format(day) : null);
        WriteText(json, "title", Title);
        WriteText(json, "url", Url);
        json.WriteEndObject();
    }

    /// <exception cref="FormatException">The date is none.</exception>
    public static DocumentRecord Read(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out var json) ? Nothing : new DocumentRecord
        {
            Byline = Text(json, "byline"),
            Language = Text(json, "language"),
            Outlet = Text(json, "outlet"),
            OutletState = Text(json, "outletState"),
            Published = Text(json, "published") is { } day ? LocalDatePattern.Iso.Parse(day).GetValueOrThrow() : null,
            Title = Text(json, "title"),
            Url = Text(json, "url"),
        };

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}
