using System.Buffers;
using System.Text;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Tallyman.Ledger;

/// <summary>
/// One entry of the log: its canonical JSON (RFC 8785) and what stands in it. The bytes are the entry; the fields are
/// read from them. Fields of the JSON: <c>author</c>, <c>kind</c>, <c>payload</c>, <c>previous</c>, <c>request</c>
/// (only where the caller gave an idempotency key), <c>seq</c>, <c>signature</c> (only where the author has a key),
/// <c>time</c>.
/// </summary>
public sealed class LedgerEntry
{
    /// <summary>The most bytes that an entry may have: the length field of C2SP entry bundles is 16 bits wide.</summary>
    public const int MaximumSize = 65_535;

    private LedgerEntry(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>The same entry with a payload that was fetched from beside the log; bytes and hash stay.</summary>
    internal LedgerEntry WithPayload(ReadOnlyMemory<byte> payload) => new(Bytes)
    {
        Seq = Seq,
        Time = Time,
        Author = Author,
        Kind = Kind,
        Payload = payload,
        Previous = Previous,
        Request = Request,
        Signature = Signature,
        Leaf = Leaf,
    };

    /// <summary>The canonical JSON.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>Place in the log, from 0: the index of its leaf.</summary>
    public required long Seq { get; init; }

    /// <summary>When it was entered, by the clock of the machine.</summary>
    public required Instant Time { get; init; }

    /// <summary>Who entered it.</summary>
    public required string Author { get; init; }

    /// <summary>What it records.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Its content, canonical JSON; an object.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Leaf hash of the entry before; <see cref="Digest.Empty"/> in the first.</summary>
    public required Digest Previous { get; init; }

    /// <summary>The idempotency key under which it was appended.</summary>
    public string? Request { get; init; }

    /// <summary>The author's signature over the entry without this field, base64; absent where the author has no key.</summary>
    public string? Signature { get; init; }

    /// <summary>Leaf hash of this entry (RFC 6962).</summary>
    public required Digest Leaf { get; init; }

    /// <summary>The payload as JSON; the caller disposes of it.</summary>
    public JsonDocument OpenPayload() => JsonDocument.Parse(Payload);

    /// <summary>Makes an entry.</summary>
    /// <param name="seq">Place in the log, from 0.</param>
    /// <param name="time">When it is entered.</param>
    /// <param name="author">Who enters it.</param>
    /// <param name="kind">What it records.</param>
    /// <param name="payload">A JSON object; brought into its canonical form here.</param>
    /// <param name="previous">Leaf hash of the entry before.</param>
    /// <param name="request">Idempotency key.</param>
    /// <param name="sign">Makes the author's signature over the entry without it.</param>
    /// <exception cref="Canonical.CanonicalJsonException">The payload has no canonical form.</exception>
    public static LedgerEntry Make(long seq, Instant time, string author, EntryKind kind, ReadOnlySpan<byte> payload, Digest previous, string? request = null, Func<ReadOnlyMemory<byte>, string>? sign = null)
    {
        var canonical = Canonical.CanonicalJson.Canonicalize(payload);
        if (canonical.Length < 2 || canonical[0] != '{')
        {
            throw new ArgumentException("An entry's payload is a JSON object.", nameof(payload));
        }

        var bytes = Write(seq, time, author, kind, canonical, previous, request, null, out var payloadAt);
        var signature = sign?.Invoke(bytes);
        if (signature is not null)
        {
            bytes = Write(seq, time, author, kind, canonical, previous, request, signature, out payloadAt);
        }

        return new LedgerEntry(bytes)
        {
            Seq = seq,
            Time = time,
            Author = author,
            Kind = kind,
            Payload = bytes.AsMemory(payloadAt, canonical.Length),
            Previous = previous,
            Request = request,
            Signature = signature,
            Leaf = Digest.Leaf(bytes),
        };
    }

    /// <summary>Reads an entry's bytes; whether they are canonical is not looked at here.</summary>
    /// <exception cref="FormatException">They are no entry; the message says what is missing.</exception>
    public static LedgerEntry Parse(ReadOnlyMemory<byte> bytes)
    {
        long? seq = null;
        Instant? time = null;
        string? author = null, request = null, signature = null;
        EntryKind? kind = null;
        Digest? previous = null;
        (int Start, int End) payload = default;
        try
        {
            var reader = new Utf8JsonReader(bytes.Span);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                throw new FormatException("it is no JSON object");
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "author":
                        author = reader.GetString();
                        break;
                    case "kind":
                        kind = Term.TryParse<EntryKind>(reader.GetString(), out var known) ? known : throw new FormatException("its 'kind' is not known");
                        break;
                    case "payload" when reader.TokenType == JsonTokenType.StartObject:
                        payload.Start = (int)reader.TokenStartIndex;
                        reader.Skip();
                        payload.End = (int)reader.BytesConsumed;
                        break;
                    case "previous":
                        previous = Digest.TryParse(reader.GetString(), out var digest) ? digest : throw new FormatException("its 'previous' is no hash");
                        break;
                    case "request":
                        request = reader.GetString();
                        break;
                    case "seq":
                        seq = reader.GetInt64();
                        break;
                    case "signature":
                        signature = reader.GetString();
                        break;
                    case "time":
                        var parsed = InstantPattern.ExtendedIso.Parse(reader.GetString() ?? string.Empty);
                        time = parsed.Success ? parsed.Value : throw new FormatException("its 'time' is none");
                        break;
                    default:
                        throw new FormatException($"its field '{name}' is not known");
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("it is no JSON: " + e.Message, e);
        }

        return new LedgerEntry(bytes)
        {
            Seq = seq ?? throw new FormatException("its 'seq' is missing"),
            Time = time ?? throw new FormatException("its 'time' is missing"),
            Author = author ?? throw new FormatException("its 'author' is missing"),
            Kind = kind ?? throw new FormatException("its 'kind' is missing"),
            Payload = payload.End > 0 ? bytes[payload.Start..payload.End] : throw new FormatException("its 'payload' is missing"),
            Previous = previous ?? throw new FormatException("its 'previous' is missing"),
            Request = request,
            Signature = signature,
            Leaf = Digest.Leaf(bytes.Span),
        };
    }

    /// <summary>Writes the members in the order of their keys, each in its canonical form: so is the whole.</summary>
    private static byte[] Write(long seq, Instant time, string author, EntryKind kind, ReadOnlySpan<byte> payload, Digest previous, string? request, string? signature, out int payloadAt)
    {
        var buffer = new ArrayBufferWriter<byte>(payload.Length + 320);
        buffer.Write("{\"author\":"u8);
        buffer.Write(Text(author));
        buffer.Write(",\"kind\":\""u8);
        Encoding.ASCII.GetBytes(Term.Of(kind), buffer);
        buffer.Write("\",\"payload\":"u8);
        payloadAt = buffer.WrittenCount;
        buffer.Write(payload);
        buffer.Write(",\"previous\":\""u8);
        Encoding.ASCII.GetBytes(previous.ToString(), buffer);
        buffer.Write("\""u8);
        if (request is not null)
        {
            buffer.Write(",\"request\":"u8);
            buffer.Write(Text(request));
        }

        buffer.Write(",\"seq\":"u8);
        Encoding.ASCII.GetBytes(seq.ToString(System.Globalization.CultureInfo.InvariantCulture), buffer);
        if (signature is not null)
        {
            buffer.Write(",\"signature\":"u8);
            buffer.Write(Text(signature));
        }

        buffer.Write(",\"time\":\""u8);
        Encoding.ASCII.GetBytes(InstantPattern.ExtendedIso.Format(time), buffer);
        buffer.Write("\"}"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static byte[] Text(string value) => Canonical.CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(value));
}
