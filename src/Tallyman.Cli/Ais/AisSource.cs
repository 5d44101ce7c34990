using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using Tallyman.Casework;
using ZstdSharp;

namespace Tallyman.Cli.Ais;

/// <summary>Opens what AIS comes from: a file (also gzip, zstd, zip), standard input, a TCP or a UDP feed.</summary>
internal static class AisSource
{
    /// <summary>The unpacked bytes of a source.</summary>
    public static async Task<Outcome<Stream>> Open(string source, CancellationToken cancellation)
    {
        try
        {
            if (source == "-")
            {
                return Unpack(Console.OpenStandardInput(), source);
            }

            if (source.StartsWith("tcp://", StringComparison.OrdinalIgnoreCase))
            {
                var (host, port) = HostAndPort(source["tcp://".Length..]);
                if (host.Length == 0 || port is < 1 or > 65_535)
                {
                    return new Problem($"{source} names no host and port", null, "write it as tcp://HOST:PORT", ProblemSort.Call);
                }

                var client = new TcpClient();
                await client.ConnectAsync(host, port, cancellation);
                return client.GetStream();
            }

            if (source.StartsWith("udp://", StringComparison.OrdinalIgnoreCase))
            {
                var (host, port) = HostAndPort(source["udp://".Length..]);
                return port is < 1 or > 65_535
                    ? new Problem($"{source} names no port", null, "write it as udp://:PORT", ProblemSort.Call)
                    : new UdpStream(new UdpClient(new IPEndPoint(host.Length == 0 ? IPAddress.Any : IPAddress.Parse(host), port)));
            }

            return Unpack(new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan), source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or SocketException or InvalidDataException or FormatException)
        {
            return new Problem(e.Message, source, "look whether it exists, can be read and is whole");
        }
    }

    /// <summary>Unpacks by the first bytes, not by the name.</summary>
    private static Stream Unpack(Stream stream, string source)
    {
        var head = new byte[4];
        var read = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        Stream whole = stream.CanSeek ? Rewound(stream) : new PrefixedStream(head.AsMemory(0, read), stream);
        return head switch
        {
            [0x1F, 0x8B, ..] => new GZipStream(whole, CompressionMode.Decompress),
            [0x28, 0xB5, 0x2F, 0xFD] => new DecompressionStream(whole),
            [(byte)'P', (byte)'K', 3, 4] when stream.CanSeek => new ZipArchive(whole, ZipArchiveMode.Read).Entries.FirstOrDefault(e => e.Length > 0)?.Open()
                ?? throw new InvalidDataException($"{source} is a zip without a file in it"),
            _ => whole,
        };
    }

    private static Stream Rewound(Stream stream)
    {
        stream.Position = 0;
        return stream;
    }

    private static (string Host, int Port) HostAndPort(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon >= 0 && int.TryParse(text[(colon + 1)..].TrimEnd('/'), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (text[..colon].Trim('[', ']'), port)
            : (text, 0);
    }
}
