using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using Tallyman.Capture.Http;

namespace Tallyman.Capture.Archives;

/// <summary>The index of an archive: a line for each record with its sort-friendly address, its time, and where it stands (CDXJ as pywb and py-wacz write it).</summary>
public static class Cdxj
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The line of a record, without its line end; null for a record that is not looked up by address.</summary>
    /// <param name="record">With its place in the file.</param>
    /// <param name="file">Name of the file.</param>
    public static string? Line(WarcRecord record, string file)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Type is not (WarcType.Response or WarcType.Revisit or WarcType.Resource or WarcType.Conversion) || record.TargetUri is not { } address || record.Date is not { } date)
        {
            return null;
        }

        var message = record.ContentType?.Contains("application/http", StringComparison.OrdinalIgnoreCase) ?? false ? HttpMessage.Parse(record.Block) : null;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("url", address);
            json.WriteString("mime", record.Type == WarcType.Revisit ? "warc/revisit" : MediaType(message is null ? record.ContentType : message["Content-Type"]));
            if (message is { Status: > 0 } or null)
            {
                json.WriteString("status", (message?.Status ?? 200).ToString(CultureInfo.InvariantCulture));
            }

            json.WriteString("digest", record["WARC-Payload-Digest"] ?? Digests.Sha256(message is null ? record.Block.Span : message.Payload().Span));
            json.WriteString("length", record.Length.ToString(CultureInfo.InvariantCulture));
            json.WriteString("offset", record.Offset.ToString(CultureInfo.InvariantCulture));
            json.WriteString("filename", file);
            json.WriteEndObject();
        }

        return $"{Key(address)} {Timestamp(date)} {Encoding.UTF8.GetString(buffer.ToArray())}";
    }

    /// <summary>A time in the fourteen digits of web archives.</summary>
    public static string Timestamp(Instant time) => time.InUtc().ToString("uuuuMMddHHmmss", CultureInfo.InvariantCulture);

    /// <summary>The address turned round, so that a site's pages sort together: <c>com,example)/path?query</c> (SURT).</summary>
    public static string Key(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https" or "ws" or "wss"))
        {
            return address.Replace(' ', '+');
        }

        var host = uri.IdnHost.ToLowerInvariant();
        if (host.StartsWith("www.", StringComparison.Ordinal))
        {
            host = host[4..];
        }

        var key = new StringBuilder(uri.HostNameType == UriHostNameType.Dns ? string.Join(',', host.Split('.').Reverse()) : host);
        if (!uri.IsDefaultPort)
        {
            key.Append(':').Append(uri.Port.ToString(CultureInfo.InvariantCulture));
        }

        var path = uri.AbsolutePath.ToLowerInvariant();
        key.Append(')').Append(path.Length > 1 ? path.TrimEnd('/') : path);
        if (uri.Query.Length > 1)
        {
            key.Append('?').AppendJoin('&', uri.Query[1..].ToLowerInvariant().Split('&').Order(StringComparer.Ordinal));
        }

        return key.ToString();
    }

    private static string MediaType(string? value) => value is null || value.Split(';')[0].Trim() is not { Length: > 0 } type ? "unk" : type.ToLowerInvariant();
}
