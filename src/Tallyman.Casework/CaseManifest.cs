using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tallyman.Casework;

/// <summary>What a case is about: the content of its <c>case.json</c>.</summary>
public sealed record CaseManifest
{
    /// <summary>The layout of case folders that this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The layout of the case's folder.</summary>
    public int Format { get; init; } = CurrentFormat;

    /// <summary>Name of the case.</summary>
    public required string Name { get; init; }

    /// <summary>The question that it is to answer.</summary>
    public string? Question { get; init; }

    /// <summary>Flows watched.</summary>
    public ImmutableArray<WatchedFlow> Flows { get; init; } = [];

    /// <summary>Places watched: keys of the gazetteer.</summary>
    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Vessels watched: IMO numbers.</summary>
    public ImmutableArray<string> Vessels { get; init; } = [];

    /// <summary>Addresses of sources followed.</summary>
    public ImmutableArray<string> Sources { get; init; } = [];

    /// <summary>Languages in which documents are read: <c>en</c>, <c>uk</c>, <c>ru</c>.</summary>
    public ImmutableArray<string> Languages { get; init; } = ["en", "uk", "ru"];

    /// <summary>Verifier key of the ledger (C2SP signed-note); absent where it is not signed.</summary>
    public string? Key { get; init; }

    /// <summary>Reads a <c>case.json</c>.</summary>
    /// <param name="path">Its path, for messages.</param>
    /// <param name="bytes">Its bytes.</param>
    public static Outcome<CaseManifest> Read(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || !format.TryGetInt32(out var number))
            {
                return new Problem("This is no case: 'format' is missing or no number", path, "Give the folder of a case, or make one with 'tallyman init'");
            }

            if (number > CurrentFormat)
            {
                return new Problem($"The case was made by a newer version of Tallyman (format {number}, this program knows {CurrentFormat})", path, "Install that version; nothing was changed");
            }

            return Text(root, "name") is not { Length: > 0 } name
                ? new Problem("The case has no 'name'", path, "Write one into the file")
                : new CaseManifest
                {
                    Format = number,
                    Name = name,
                    Question = Text(root, "question"),
                    Flows = [.. Elements(root, "flows").Select(f => new WatchedFlow(Text(f, "supplier"), Text(f, "recipient"), Text(f, "item")))],
                    Places = Strings(root, "places"),
                    Vessels = Strings(root, "vessels"),
                    Sources = Strings(root, "sources"),
                    Languages = root.TryGetProperty("languages", out _) ? Strings(root, "languages") : ["en", "uk", "ru"],
                    Key = Text(root, "key"),
                };
        }
        catch (JsonException e)
        {
            return new Problem($"It is no JSON: {e.Message.TrimEnd('.')}", path, "Mend it, or put it back from a backup");
        }
        catch (InvalidOperationException e)
        {
            return new Problem($"A field holds what it may not: {e.Message.TrimEnd('.')}", path, "Mend it, or put it back from a backup");
        }
    }

    /// <summary>The file's bytes: indented, for people to read and change.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("name", Name);
            WriteText(json, "question", Question);
            json.WriteStartArray("flows");
            foreach (var flow in Flows)
            {
                json.WriteStartObject();
                WriteText(json, "supplier", flow.Supplier);
                WriteText(json, "recipient", flow.Recipient);
                WriteText(json, "item", flow.Item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            WriteList(json, "places", Places);
            WriteList(json, "vessels", Vessels);
            WriteList(json, "sources", Sources);
            WriteList(json, "languages", Languages);
            WriteText(json, "key", Key);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.GetString() : null;

    private static JsonElement.ArrayEnumerator Elements(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? value.EnumerateArray() : default;

    private static ImmutableArray<string> Strings(JsonElement json, string name) =>
        [.. Elements(json, name).Select(e => e.GetString()).OfType<string>()];

    private static void WriteText(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
