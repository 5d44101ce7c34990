using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Tallyman.Casework.Projecting;

/// <summary>Reading payloads and row bodies: what is missing is an error that names it.</summary>
internal static class Payload
{
    public static string Text(this JsonElement json, string name) =>
        json.OptionalText(name) ?? throw new FormatException($"the payload's '{name}' is missing");

    public static string? OptionalText(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static long Number(this JsonElement json, string name) =>
        json.OptionalNumber(name) ?? throw new FormatException($"the payload's '{name}' is missing");

    public static long? OptionalNumber(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    public static bool Flag(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> List(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];

    /// <summary>A canonical JSON object whose members a function writes.</summary>
    public static string Body(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(Ledger.Canonical.CanonicalJson.Canonicalize(buffer.WrittenSpan));
    }
}
