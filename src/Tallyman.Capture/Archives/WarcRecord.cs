using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Tallyman.Capture.Archives;

/// <summary>One record of a WARC file (WARC/1.1, IIPC 2017 = ISO 28500:2017): named fields and a block of bytes.</summary>
public sealed record WarcRecord
{
    /// <summary>The profile of a revisit by equal payload, of version 1.1.</summary>
    public const string IdenticalPayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";

    /// <summary>The fields in their order.</summary>
    public required ImmutableArray<WarcField> Fields { get; init; }

    /// <summary>The block.</summary>
    public required ReadOnlyMemory<byte> Block { get; init; }

    /// <summary>The version line, such as <c>WARC/1.1</c>.</summary>
    public string Version { get; init; } = "WARC/1.1";

    /// <summary>The byte of the file at which the record, or the gzip member that holds it, begins; 0 where it was never in a file.</summary>
    public long Offset { get; init; }

    /// <summary>Bytes that it takes in the file, compressed where it is; 0 likewise.</summary>
    public long Length { get; init; }

    /// <summary>The type: <see cref="WarcType"/>, or one of an extension.</summary>
    public string Type => this["WARC-Type"]?.ToLowerInvariant() ?? string.Empty;

    /// <summary>The id without angle brackets, such as <c>urn:uuid:…</c>.</summary>
    public string Id => Bare(this["WARC-Record-ID"]) ?? string.Empty;

    /// <summary>The address without angle brackets, which wget writes though 1.1 has none.</summary>
    public string? TargetUri => Bare(this["WARC-Target-URI"]);

    /// <summary>When it was captured; absent where the field is none.</summary>
    public Instant? Date => this["WARC-Date"] is { } text && InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out var instant) ? instant : null;

    /// <summary>Media type of the block.</summary>
    public string? ContentType => this["Content-Type"];

    /// <summary>A field by its name, the first where it stands several times; null where it is not there.</summary>
    public string? this[string name]
    {
        get
        {
            foreach (var field in Fields)
            {
                if (field.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                {
                    return field.Value;
                }
            }

            return null;
        }
    }

    /// <summary>
    /// A new record. The id follows from the content (a UUID of version 8 over the other fields and the block), so that
    /// the same capture written twice is the same bytes; the block's digest and length are set.
    /// </summary>
    /// <param name="type">The type.</param>
    /// <param name="date">When.</param>
    /// <param name="block">The block.</param>
    /// <param name="fields">The further fields in their order.</param>
    public static WarcRecord Create(string type, Instant date, ReadOnlyMemory<byte> block, params ReadOnlySpan<WarcField> fields)
    {
        var all = ImmutableArray.CreateBuilder<WarcField>();
        all.Add(new WarcField("WARC-Type", type));
        all.Add(new WarcField("WARC-Record-ID", string.Empty));
        all.Add(new WarcField("WARC-Date", Write(date)));
        foreach (var field in fields)
        {
            // A line break in a value would open a field of its own.
            all.Add(field with { Value = field.Value.ReplaceLineEndings(" ") });
        }

        all.Add(new WarcField("WARC-Block-Digest", Digests.Sha256(block.Span)));
        all.Add(new WarcField("Content-Length", block.Length.ToString(CultureInfo.InvariantCulture)));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var field in all)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{field.Name}: {field.Value}\r\n"));
        }

        all[1] = new WarcField("WARC-Record-ID", $"<urn:uuid:{Uuid(hash.GetHashAndReset())}>");
        return new WarcRecord { Fields = all.DrainToImmutable(), Block = block };
    }

    /// <summary>A date as WARC/1.1 writes it: UTC, with as many fractions of a second as there are.</summary>
    public static string Write(Instant date) => InstantPattern.ExtendedIso.Format(date);

    private static string? Bare(string? value) => value is ['<', .. var inner, '>'] ? inner : value;

    // RFC 9562, section 5.8: version 8, variant 10, the other bits are ours.
    private static string Uuid(byte[] digest)
    {
        var bytes = digest.AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }
}
