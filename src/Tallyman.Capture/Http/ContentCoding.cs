using System.Globalization;
using System.IO.Compression;

namespace Tallyman.Capture.Http;

/// <summary>Takes content codings off a body, with limits: a few kilobytes can become gigabytes.</summary>
public static class ContentCoding
{
    /// <summary>Bytes that a decoded body may have.</summary>
    public const long MostBytes = 128L * 1024 * 1024;

    /// <summary>How many times larger than as received a decoded body over 1 MiB may be.</summary>
    public const int MostRatio = 100;

    private const int MostLayers = 2;
    private const int RatioFrom = 1024 * 1024;

    /// <summary>Decodes a body by the value of its <c>Content-Encoding</c> field.</summary>
    /// <param name="body">The body, without transfer coding.</param>
    /// <param name="encoding">The field's value; null for none.</param>
    /// <param name="problem">Why it cannot be decoded.</param>
    /// <returns>The decoded body; empty where there is a problem.</returns>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, string? encoding, out CaptureProblem? problem)
    {
        problem = null;
        var codings = (encoding ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(c => c.ToLowerInvariant()).Where(c => c != "identity").Reverse().ToList();
        if (codings.Count > MostLayers)
        {
            problem = new CaptureProblem($"The body is coded {codings.Count.ToString(CultureInfo.InvariantCulture)} times over ({encoding})", "No honest server does this; the message is kept as received");
            return default;
        }

        foreach (var coding in codings)
        {
            body = DecodeOne(body, coding, out problem);
            if (problem is not null)
            {
                return default;
            }
        }

        return body;
    }

    private static ReadOnlyMemory<byte> DecodeOne(ReadOnlyMemory<byte> body, string coding, out CaptureProblem? problem)
    {
        problem = null;
        using var input = new MemoryStream(body.ToArray(), writable: false);
        Stream? decoder = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(input, CompressionMode.Decompress),
            "br" => new BrotliStream(input, CompressionMode.Decompress),
            "deflate" => IsZlib(body.Span) ? new ZLibStream(input, CompressionMode.Decompress) : new DeflateStream(input, CompressionMode.Decompress),
            "zstd" => new ZstdSharp.DecompressionStream(input),
            _ => null,
        };
        if (decoder is null)
        {
            problem = new CaptureProblem($"The body is in a coding that is not read ({coding})", "Capture it again without content coding");
            return default;
        }

        using (decoder)
        {
            using var output = new MemoryStream();
            var buffer = new byte[64 * 1024];
            try
            {
                int read;
                while ((read = decoder.Read(buffer, 0, buffer.Length)) > 0)
                {
                    output.Write(buffer, 0, read);
                    if (output.Length > MostBytes || (output.Length > RatioFrom && output.Length > body.Length * (long)MostRatio))
                    {
                        problem = new CaptureProblem(
                            string.Create(CultureInfo.InvariantCulture, $"The body of {body.Length} bytes grows past {output.Length} when decoded ({coding}): a decompression bomb"), "The message is kept as received; nothing is read from it");
                        return default;
                    }
                }
            }
            catch (Exception e) when (e is InvalidDataException or IOException or ZstdSharp.ZstdException)
            {
                if (output.Length == 0)
                {
                    problem = new CaptureProblem($"The body is no valid {coding}", "Capture it again; the message is kept as received");
                    return default;
                }
            }

            // A body that is cut is read as far as it goes.
            return output.ToArray();
        }
    }

    private static bool IsZlib(ReadOnlySpan<byte> body) => body.Length > 2 && (body[0] & 0x0F) == 8 && ((body[0] << 8) | body[1]) % 31 == 0;
}
