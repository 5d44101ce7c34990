using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tallyman.Capture.Archives;
using Tallyman.Capture.Http;

namespace Tallyman.Capture.Fetching;

/// <summary>Writes what was fetched as WARC/1.1 records: for each hop the answer, the request and what is known of both.</summary>
public static class FetchArchive
{
    private static readonly JsonWriterOptions s_options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The records, first the one that says what made them. A hop without an answer has metadata only.</summary>
    public static ImmutableArray<WarcRecord> Records(Fetched fetched, FetchSettings settings, CaptureContext context)
    {
        ArgumentNullException.ThrowIfNull(fetched);
        var records = ImmutableArray.CreateBuilder<WarcRecord>();
        var info = Info(fetched, settings, context);
        records.Add(info);
        var about = new WarcField("WARC-Warcinfo-ID", info["WARC-Record-ID"]!);
        foreach (var hop in fetched.Hops)
        {
            var target = new WarcField("WARC-Target-URI", hop.Address.AbsoluteUri);
            string? answer = null;
            if (hop.Status > 0 && HttpMessage.Parse(hop.Received) is { } message)
            {
                var response = WarcRecord.Create(WarcType.Response, hop.Started, hop.Received, [target, about, .. Ip(hop),
                    new WarcField("WARC-Payload-Digest", Digests.Sha256(message.Payload().Span)),
                    .. Cut(hop), new WarcField("Content-Type", "application/http;msgtype=response")]);
                answer = response["WARC-Record-ID"];
                records.Add(response);
                records.Add(WarcRecord.Create(WarcType.Request, hop.Started, hop.Sent, [target, about, .. Ip(hop),
                    new WarcField("WARC-Concurrent-To", answer!), new WarcField("Content-Type", "application/http;msgtype=request")]));
            }

            records.Add(WarcRecord.Create(WarcType.Metadata, hop.Started, Describe(fetched, hop), [target, about,
                .. About(answer), new WarcField("Content-Type", "application/json")]));
        }

        return records.DrainToImmutable();
    }

    /// <summary>A record that says that a payload is the same as in an earlier response, in its place.</summary>
    /// <param name="response">The new response.</param>
    /// <param name="earlier">The earlier one, of the same payload digest.</param>
    public static WarcRecord Revisit(WarcRecord response, WarcRecord earlier)
    {
        ArgumentNullException.ThrowIfNull(response);
        ArgumentNullException.ThrowIfNull(earlier);
        var head = HttpMessage.Parse(response.Block) is { } message ? response.Block[..message.BodyStart] : response.Block;
        return WarcRecord.Create(WarcType.Revisit, response.Date!.Value, head,
            new WarcField("WARC-Target-URI", response.TargetUri!), new WarcField("WARC-Profile", WarcRecord.IdenticalPayload),
            new WarcField("WARC-Payload-Digest", response["WARC-Payload-Digest"]!), new WarcField("WARC-Refers-To", earlier["WARC-Record-ID"]!),
            new WarcField("WARC-Refers-To-Target-URI", earlier.TargetUri!), new WarcField("WARC-Refers-To-Date", earlier["WARC-Date"]!),
            new WarcField("WARC-Truncated", "length"), new WarcField("Content-Type", "application/http;msgtype=response"));
    }

    private static WarcRecord Info(Fetched fetched, FetchSettings settings, CaptureContext context)
    {
        var lines = new StringBuilder();
        Add("software", context.Software);
        Add("format", "WARC File Format 1.1");
        Add("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/");
        Add("operator", context.Person);
        Add("description", context.Purpose);
        Add("robots", "ignore");
        Add("http-header-user-agent", settings.UserAgent);
        Add("http-header-accept-language", settings.AcceptLanguage);
        Add("limits", string.Create(CultureInfo.InvariantCulture, $"{settings.MostBytes} bytes, {settings.Time.TotalSeconds} s, {settings.MostRedirects} redirects"));
        return WarcRecord.Create(WarcType.Info, fetched.Started, Encoding.UTF8.GetBytes(lines.ToString()), new WarcField("Content-Type", "application/warc-fields"));

        void Add(string name, string value) => lines.Append(name).Append(": ").Append(value.ReplaceLineEndings(" ")).Append("\r\n");
    }

    private static WarcField[] Ip(FetchHop hop) => hop.Connected is { } to ? [new WarcField("WARC-IP-Address", (to.Address.IsIPv4MappedToIPv6 ? to.Address.MapToIPv4() : to.Address).ToString())] : [];

    private static WarcField[] Cut(FetchHop hop) => hop.Truncated is { } why ? [new WarcField("WARC-Truncated", why)] : [];

    private static WarcField[] About(string? answer) => answer is null ? [] : [new WarcField("WARC-Refers-To", answer)];

    private static byte[] Describe(Fetched fetched, FetchHop hop)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            json.WriteString("asked", fetched.Asked.OriginalString);
            json.WriteString("address", hop.Address.AbsoluteUri);
            json.WriteNumber("status", hop.Status);
            json.WriteNumber("repeat", hop.Repeat);
            json.WriteStartArray("answered");
            foreach (var address in hop.Answered)
            {
                json.WriteStringValue(address.ToString());
            }

            json.WriteEndArray();
            json.WriteString("connected", hop.Connected?.ToString());
            json.WriteString("started", WarcRecord.Write(hop.Started));
            json.WriteString("elapsedMilliseconds", hop.Elapsed.TotalMilliseconds.ToString("0.###", CultureInfo.InvariantCulture));
            json.WriteString("httpVersion", "HTTP/1.1");
            json.WriteString("truncated", hop.Truncated);
            json.WriteString("problem", hop.Problem?.ToString());
            if (hop.Tls is { } tls)
            {
                json.WriteStartObject("tls");
                json.WriteString("protocol", tls.Protocol);
                json.WriteString("cipher", tls.Cipher);
                json.WriteString("errors", tls.Errors);
                json.WriteStartArray("chain");
                foreach (var certificate in tls.Chain)
                {
                    json.WriteBase64StringValue(certificate.Span);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
