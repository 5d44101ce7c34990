using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Tallyman.Capture.Archives;
using Tallyman.Capture.Fetching;

namespace Tallyman.Capture.Tests.Fetching;

public sealed class FetcherTests
{
    private const string Page = "<html><body><p>Ten thousand containers left the port.</p></body></html>";

    [Fact]
    public async Task A_page_is_kept_as_it_was_on_the_wire_with_its_redirects_and_clocks()
    {
        await using var peer = await Peer.StartAsync(async context =>
        {
            if (context.Request.Path == "/old")
            {
                context.Response.Redirect("/new?x=1");
                return;
            }

            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentEncoding = "gzip";
            await using var gzip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Page));
        });
        var fetched = await Peer.Fetcher().FetchAsync(new Uri(peer.Root, "/old"));
        Assert.Null(fetched.Problem);
        Assert.Equal(Page, Encoding.UTF8.GetString(fetched.Body.Span));
        Assert.Equal("/new", fetched.Final.AbsolutePath);
        Assert.Equal([302, 200], fetched.Hops.Select(h => h.Status));
        Assert.All(fetched.Hops, h => Assert.Equal(peer.Root.Port, h.Connected!.Port));

        var records = FetchArchive.Records(fetched, Peer.Settings, new CaptureContext("Tallyman test", "somebody", "to see"));
        Assert.Equal(["warcinfo", "response", "request", "metadata", "response", "request", "metadata"], records.Select(r => r.Type));
        Assert.All(records, r => Assert.Null(WarcDigestCheck.Of(r)));
        Assert.StartsWith("HTTP/1.1 302 Found\r\n", Encoding.Latin1.GetString(records[1].Block.Span), StringComparison.Ordinal);
        Assert.StartsWith("GET /old HTTP/1.1\r\n", Encoding.Latin1.GetString(records[2].Block.Span), StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", records[1]["WARC-IP-Address"]);
        Assert.Equal(records[4]["WARC-Record-ID"], records[5]["WARC-Concurrent-To"]);
        using var about = JsonDocument.Parse(records[6].Block);
        Assert.Equal("127.0.0.1", about.RootElement.GetProperty("answered")[0].GetString());
        var revisit = FetchArchive.Revisit(records[4], records[4]);
        Assert.Equal(WarcRecord.IdenticalPayload, revisit["WARC-Profile"]);
    }

    // Each would reach this machine or its neighbourhood. The listener counts what gets through.
    [Fact]
    public async Task No_form_of_a_private_address_is_connected_to()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var connected = 0;
        _ = Task.Run(async () =>
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref connected);
            }
        });
        string[] hosts =
        [
            "127.0.0.1", "localhost", "LOCALHOST", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "127.0.0.1.", "localhost.", "127.127.127.127", "0", "0.0.0.0", "0.0.0.1",
            "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b::127.0.0.1]", "[2002:7f00:1::]", "[2002:7f00:0001::1]", "[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[2001:db8::1]", "[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]", "[fec0::1]", "[100::1]",
            "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.255.255", "169.254.169.254", "169.254.1.1", "100.100.100.200", "100.64.0.1", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255",
            "①②⑦.⓪.⓪.①", "１２７.０.０.１", "127。0。0。1", "3232235521", "0xa9fea9fe", "2852039166", "0251.0376.0251.0376", "private.example", "both.example", "mapped.example", "metadata.example", "six.example",
        ];
        Assert.True(hosts.Length >= 60);
        var fetcher = Peer.Fetcher(FetchSettings.Default with { HostPause = TimeSpan.Zero, Repeats = 0, Time = TimeSpan.FromSeconds(5), Resolve = Resolve });
        foreach (var host in hosts)
        {
            if (!Uri.TryCreate($"http://{host}:{port}/", UriKind.Absolute, out var address))
            {
                continue;
            }

            var fetched = await fetcher.FetchAsync(address);
            Assert.True(fetched.Problem is not null, host);
            Assert.All(fetched.Hops, h => Assert.Null(h.Connected));
        }

        Assert.Equal(0, connected);

        static Task<IPAddress[]> Resolve(string host, CancellationToken cancellationToken) => host.TrimEnd('.') switch
        {
            "private.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.0.0.7")]),
            "both.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34"), IPAddress.Loopback]),
            "mapped.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("::ffff:127.0.0.1")]),
            "metadata.example" => Task.FromResult<IPAddress[]>([IPAddress.Parse("169.254.169.254")]),
            "six.example" => Task.FromResult<IPAddress[]>([IPAddress.IPv6Loopback]),
            "127.0.0.1" or "localhost" => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            _ => throw new SocketException((int)SocketError.HostNotFound),
        };
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://example.org/")]
    [InlineData("gopher://example.org/")]
    [InlineData("data:text/html,x")]
    [InlineData("http://user:secret@example.org/")]
    [InlineData("http://example.org:22/")]
    public async Task Other_schemes_user_names_and_ports_are_refused(string address) =>
        Assert.NotNull((await Peer.Fetcher().FetchAsync(new Uri(address))).Problem);

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://[::ffff:169.254.169.254]/latest")]
    [InlineData("/again")]
    public async Task A_redirect_is_judged_anew(string location)
    {
        await using var peer = await Peer.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = location;
            return Task.CompletedTask;
        });
        var fetched = await Peer.Fetcher().FetchAsync(new Uri(peer.Root, "/again"));
        Assert.NotNull(fetched.Problem);
        Assert.Equal(1, peer.Requests);
        Assert.Equal(302, fetched.Hops[0].Status);
    }

    [Fact]
    public async Task A_name_is_resolved_once_and_what_was_checked_is_connected_to()
    {
        await using var peer = await Peer.StartAsync(context => context.Response.WriteAsync(Page));
        var asked = 0;
        var fetcher = Peer.Fetcher(Peer.Settings with
        {
            Resolve = (_, _) => Task.FromResult<IPAddress[]>([++asked == 1 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1")]),
        });
        var fetched = await fetcher.FetchAsync(new Uri($"http://rebinding.example:{peer.Root.Port}/"));
        Assert.Null(fetched.Problem);
        Assert.Equal(1, asked);
        Assert.NotNull((await fetcher.FetchAsync(new Uri($"http://rebinding.example:{peer.Root.Port}/"))).Problem);
    }

    [Fact]
    public async Task An_endless_body_is_cut_at_the_limit_and_what_came_is_kept()
    {
        await using var peer = await Peer.StartAsync(async context =>
        {
            var block = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(block, context.RequestAborted);
            }
        });
        var fetched = await Peer.Fetcher(Peer.Settings with { MostBytes = 1024 * 1024 }).FetchAsync(peer.Root);
        Assert.NotNull(fetched.Problem);
        Assert.Equal("length", fetched.Hops[0].Truncated);
        Assert.InRange(fetched.Hops[0].Received.Length, 1024 * 1024, 2 * 1024 * 1024);
        Assert.Equal("length", FetchArchive.Records(fetched, Peer.Settings, new CaptureContext("t", "p", "w"))[1]["WARC-Truncated"]);
    }

    [Fact]
    public async Task A_body_of_a_byte_a_second_ends_with_the_time()
    {
        await using var peer = await Peer.StartAsync(async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("x", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(100, context.RequestAborted);
            }
        });
        var clock = Stopwatch.StartNew();
        var fetched = await Peer.Fetcher(Peer.Settings with { Time = TimeSpan.FromSeconds(1) }).FetchAsync(peer.Root);
        Assert.NotNull(fetched.Problem);
        Assert.Equal("time", fetched.Hops[0].Truncated);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0.5, 10);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, gzip, gzip")]
    public async Task A_decompression_bomb_is_named_and_kept_as_received(string coding)
    {
        using var bomb = new MemoryStream();
        using (Stream packer = coding switch { "br" => new BrotliStream(bomb, CompressionLevel.Optimal, true), "deflate" => new ZLibStream(bomb, CompressionLevel.Optimal, true), _ => new GZipStream(bomb, CompressionLevel.Optimal, true) })
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 160; i++)
            {
                packer.Write(zeros);
            }
        }

        await using var peer = await Peer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = coding;
            await context.Response.Body.WriteAsync(bomb.ToArray());
        });
        var fetched = await Peer.Fetcher().FetchAsync(peer.Root);
        Assert.NotNull(fetched.Problem);
        Assert.True(fetched.Body.IsEmpty);
        Assert.True(fetched.Hops[0].Received.Length > bomb.Length);
    }

    [Fact]
    public async Task A_passing_failure_is_asked_again_and_each_answer_kept()
    {
        var count = 0;
        await using var peer = await Peer.StartAsync(context =>
        {
            if (++count == 1)
            {
                context.Response.StatusCode = 503;
                context.Response.Headers.RetryAfter = "0";
                return Task.CompletedTask;
            }

            return context.Response.WriteAsync(Page);
        });
        var fetched = await Peer.Fetcher(Peer.Settings with { Repeats = 2 }).FetchAsync(peer.Root);
        Assert.Null(fetched.Problem);
        Assert.Equal([503, 200], fetched.Hops.Select(h => h.Status));
        Assert.Equal([0, 1], fetched.Hops.Select(h => h.Repeat));
    }

    [Fact]
    public async Task Endless_headers_and_broken_answers_are_refused()
    {
        foreach (var answer in new[] { "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-A: " + new string('a', 1000) + "\r\n", 200)), "nonsense\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort" })
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            var serving = Task.Run(async () =>
            {
                using var client = await listener.AcceptTcpClientAsync();
                var stream = client.GetStream();
                _ = await stream.ReadAsync(new byte[4096]);
                try
                {
                    await stream.WriteAsync(Encoding.Latin1.GetBytes(answer));
                }
                catch (IOException)
                {
                }
            });
            var fetched = await Peer.Fetcher().FetchAsync(new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/"));
            Assert.NotNull(fetched.Problem);
            await serving;
        }
    }
}
