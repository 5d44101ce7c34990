using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tallyman.Capture.Http;

/// <summary>A message of HTTP/1.1 as it stood on the wire, or as an archive keeps it: a start line, fields, a body.</summary>
public sealed record HttpMessage
{
    private const int MostHeadBytes = 256 * 1024;

    /// <summary>The first line.</summary>
    public required string StartLine { get; init; }

    /// <summary>The fields in their order.</summary>
    public required ImmutableArray<KeyValuePair<string, string>> Fields { get; init; }

    /// <summary>The body as it was received, its codings still on it.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The byte of the message at which the body begins.</summary>
    public required int BodyStart { get; init; }

    /// <summary>The status of a response; 0 for a request or a broken line.</summary>
    public int Status => StartLine.StartsWith("HTTP/", StringComparison.OrdinalIgnoreCase) && StartLine.Split(' ', 3) is [_, var code, ..]
        && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;

    /// <summary>A field by its name, the first where it stands several times; null where it is not there.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    /// <summary>Reads a message; null where its head has no end.</summary>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> message)
    {
        var span = message.Span[..Math.Min(message.Length, MostHeadBytes)];
        var end = span.IndexOf("\r\n\r\n"u8);
        var length = 4;
        if (end < 0 || span[..end].IndexOf("\n\n"u8) >= 0)
        {
            end = span.IndexOf("\n\n"u8);
            length = 2;
        }

        if (end < 0 && message.Length < MostHeadBytes && span.EndsWith("\n"u8))
        {
            (end, length) = (span.Length - 1, 1);
        }

        if (end < 0)
        {
            return null;
        }

        var lines = Encoding.Latin1.GetString(span[..end]).Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var line in lines.Skip(1))
        {
            if (line.Length > 0 && line[0] is ' ' or '\t' && fields.Count > 0)
            {
                fields[^1] = new(fields[^1].Key, fields[^1].Value + " " + line.Trim());
            }
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
            {
                fields.Add(new(line[..colon].Trim(), line[(colon + 1)..].Trim()));
            }
        }

        return new HttpMessage { StartLine = lines[0], Fields = fields.DrainToImmutable(), Body = message[(end + length)..], BodyStart = end + length };
    }

    /// <summary>The body without the chunked transfer coding, where it has it: what a payload digest is taken over.</summary>
    public ReadOnlyMemory<byte> Payload() =>
        this["Transfer-Encoding"] is { } coding && coding.Contains("chunked", StringComparison.OrdinalIgnoreCase) && TryDechunk(Body, out var plain) ? plain : Body;

    // Archives often keep the field but not the chunks: then the body is what it is.
    private static bool TryDechunk(ReadOnlyMemory<byte> body, out ReadOnlyMemory<byte> plain)
    {
        plain = default;
        using var result = new MemoryStream(body.Length);
        var at = 0;
        while (true)
        {
            var span = body.Span[at..];
            var line = span.IndexOf((byte)'\n');
            if (line is < 1 or > 4096)
            {
                return false;
            }

            var text = Encoding.Latin1.GetString(span[..line]).Trim();
            var size = text.Split(';')[0].Trim();
            if (size.Length is 0 or > 8 || !int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return false;
            }

            at += line + 1;
            if (length == 0)
            {
                plain = result.ToArray();
                return true;
            }

            var take = Math.Min(length, body.Length - at);
            result.Write(body.Span.Slice(at, take));
            at += take;
            if (take < length)
            {
                // Cut in the middle of a chunk: what there is.
                plain = result.ToArray();
                return true;
            }

            while (at < body.Length && body.Span[at] is (byte)'\r' or (byte)'\n')
            {
                at++;
            }

            if (at >= body.Length)
            {
                plain = result.ToArray();
                return true;
            }
        }
    }
}
