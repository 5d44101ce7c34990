using System.Collections.Immutable;
using System.Text;
using Tallyman.Capture.Charsets;

namespace Tallyman.Capture.Mail;

/// <summary>A message or part of one (RFC 5322, RFC 2045): fields, and a body or parts.</summary>
internal sealed class MailPart
{
    private const int MostDepth = 12;
    private const int MostParts = 2_000;
    private const int MostHeadBytes = 512 * 1024;

    private MailPart(ImmutableArray<KeyValuePair<string, string>> fields, int start, int end)
    {
        Fields = fields;
        BodyStart = start;
        BodyEnd = end;
    }

    /// <summary>The fields in their order, unfolded, as they stand.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Fields { get; }

    /// <summary>First byte of the body in the message.</summary>
    public int BodyStart { get; }

    /// <summary>The byte after it.</summary>
    public int BodyEnd { get; }

    /// <summary>The parts of a multipart body.</summary>
    public List<MailPart> Parts { get; } = [];

    /// <summary>Media type in lower case, without parameters.</summary>
    public string MediaType => (this["Content-Type"] ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>A field by its name.</summary>
    public string? this[string name] => Fields.FirstOrDefault(f => f.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Reads a message.</summary>
    public static MailPart Parse(ReadOnlySpan<byte> message)
    {
        var count = 0;
        return Parse(message, 0, message.Length, 0, ref count);
    }

    /// <summary>This part and all below it.</summary>
    public IEnumerable<MailPart> All() => Parts.SelectMany(p => p.All()).Prepend(this);

    /// <summary>A parameter of a field, such as the boundary.</summary>
    public string? Parameter(string field, string name)
    {
        foreach (var part in (this[field] ?? string.Empty).Split(';').Skip(1))
        {
            var pair = part.Split('=', 2);
            if (pair.Length == 2 && pair[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return pair[1].Trim().Trim('"');
            }
        }

        return null;
    }

    /// <summary>The body without its transfer coding.</summary>
    public byte[] Decode(ReadOnlySpan<byte> message)
    {
        var body = message[BodyStart..BodyEnd];
        return (this["Content-Transfer-Encoding"] ?? string.Empty).Trim().ToLowerInvariant() switch
        {
            "base64" => MailCoding.Base64(body),
            "quoted-printable" => MailCoding.QuotedPrintable(body, isWord: false),
            _ => body.ToArray(),
        };
    }

    /// <summary>A field's value with its encoded words read (RFC 2047).</summary>
    public string? Text(string name) => this[name] is { } value ? MailCoding.Words(value) : null;

    private static MailPart Parse(ReadOnlySpan<byte> message, int start, int end, int depth, ref int count)
    {
        var fields = Head(message, start, end, out var body);
        var part = new MailPart(fields, body, end);
        count++;
        if (depth < MostDepth && part.MediaType.StartsWith("multipart/", StringComparison.Ordinal) && part.Parameter("Content-Type", "boundary") is { Length: > 0 and < 200 } boundary)
        {
            part.Split(message, Encoding.UTF8.GetBytes("--" + boundary), depth, ref count);
        }
        else if (depth < MostDepth && part.MediaType == "message/rfc822")
        {
            part.Parts.Add(Parse(message, body, end, depth + 1, ref count));
        }

        return part;
    }

    private void Split(ReadOnlySpan<byte> message, byte[] boundary, int depth, ref int count)
    {
        var open = -1;
        var at = BodyStart;
        while (at < BodyEnd && count < MostParts)
        {
            var found = message[at..BodyEnd].IndexOf(boundary);
            if (found < 0)
            {
                break;
            }

            found += at;
            at = found + boundary.Length;
            if (found > BodyStart && message[found - 1] != '\n')
            {
                continue;
            }

            if (open >= 0)
            {
                // The line end before a boundary belongs to the boundary.
                var stop = found - (found > open && message[found - 1] == '\n' ? 1 : 0);
                stop -= stop > open && message[stop - 1] == '\r' ? 1 : 0;
                Parts.Add(Parse(message, open, Math.Max(open, stop), depth + 1, ref count));
            }

            if (message[at..BodyEnd].StartsWith("--"u8))
            {
                return;
            }

            var line = message[at..BodyEnd].IndexOf((byte)'\n');
            if (line < 0)
            {
                return;
            }

            open = at = at + line + 1;
        }

        if (open >= 0 && open < BodyEnd)
        {
            // The last boundary is missing: the file is cut.
            Parts.Add(Parse(message, open, BodyEnd, depth + 1, ref count));
        }
    }

    private static ImmutableArray<KeyValuePair<string, string>> Head(ReadOnlySpan<byte> message, int start, int end, out int body)
    {
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        var at = start;
        while (at < end && at - start < MostHeadBytes)
        {
            var length = message[at..end].IndexOf((byte)'\n');
            var raw = message.Slice(at, length < 0 ? end - at : length);
            at += length < 0 ? end - at : length + 1;
            if (raw.TrimEnd((byte)'\r').IsEmpty)
            {
                break;
            }

            var line = Decoding.Read(raw, null).Text.TrimEnd('\r');
            if (line[0] is ' ' or '\t' && fields.Count > 0)
            {
                fields[^1] = new(fields[^1].Key, fields[^1].Value + " " + line.Trim());
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && !line.AsSpan(0, colon).Contains(' '))
            {
                fields.Add(new(line[..colon], line[(colon + 1)..].Trim()));
            }
            else if (fields.Count == 0 && !line.StartsWith("From ", StringComparison.Ordinal))
            {
                // No head at all: the part begins with its body.
                body = start;
                return [];
            }
        }

        body = at;
        return fields.DrainToImmutable();
    }
}
