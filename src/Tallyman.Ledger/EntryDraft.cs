namespace Tallyman.Ledger;

/// <summary>An entry before it has its place.</summary>
/// <param name="Kind">What it records.</param>
/// <param name="Author">Who enters it.</param>
/// <param name="Payload">JSON object; brought into canonical form when it is entered. Larger than an entry may be: it is laid beside the log by its hash.</param>
public sealed record EntryDraft(EntryKind Kind, string Author, ReadOnlyMemory<byte> Payload)
{
    /// <summary>A draft whose payload is written by a function between the outer braces.</summary>
    public static EntryDraft Of(EntryKind kind, string author, Action<System.Text.Json.Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new System.Text.Json.Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return new EntryDraft(kind, author, buffer.WrittenMemory);
    }
}
