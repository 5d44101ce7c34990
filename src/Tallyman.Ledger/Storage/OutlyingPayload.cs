using System.Text.Json;

namespace Tallyman.Ledger.Storage;

/// <summary>
/// A payload too large for an entry lies among the objects; the entry holds <c>{"object": SHA-256, "size": bytes}</c>
/// in its place.
/// </summary>
internal static class OutlyingPayload
{
    public static byte[] Put(ObjectStore objects, ReadOnlySpan<byte> payload)
    {
        var hash = objects.Put(payload);
        return JsonSerializer.SerializeToUtf8Bytes(new SortedDictionary<string, object>(StringComparer.Ordinal) { ["object"] = hash, ["size"] = payload.Length });
    }

    /// <summary>The hash of the object that holds the payload; null where the payload stands in the entry.</summary>
    public static string? Hash(ReadOnlyMemory<byte> payload)
    {
        if (!payload.Span.StartsWith("{\"object\":\""u8) || payload.Length > 128)
        {
            return null;
        }

        using var json = JsonDocument.Parse(payload);
        return json.RootElement.EnumerateObject().Select(p => p.Name).SequenceEqual(["object", "size"])
            && json.RootElement.GetProperty("object").GetString() is { } hash && Digest.TryParse(hash, out _) ? hash : null;
    }

    /// <summary>The entry with its payload fetched.</summary>
    public static LedgerEntry Resolve(LedgerEntry entry, ObjectStore objects) =>
        Hash(entry.Payload) is { } hash ? entry.WithPayload(objects.Get(hash)) : entry;
}
