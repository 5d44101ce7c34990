using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using NodaTime;
using Polly;
using Polly.Retry;
using Tallyman.Capture.Http;

namespace Tallyman.Capture.Fetching;

/// <summary>
/// Asks for pages and keeps each message as it was on the wire. The address that was checked is the one connected to; each
/// redirect is judged anew; no proxy, cookie or credential of the machine is used.
/// </summary>
public sealed class Fetcher
{
    private readonly FetchSettings _settings;
    private readonly IClock _clock;
    private readonly TimeProvider _time;
    private readonly HostGate _gate;
    private readonly ResiliencePipeline<FetchHop> _repeats;

    /// <summary>Makes a fetcher, which keeps the pauses between requests to a host over all its captures.</summary>
    /// <param name="settings">How.</param>
    /// <param name="clock">The wall clock.</param>
    /// <param name="time">The monotonic clock, and waiting.</param>
    public Fetcher(FetchSettings settings, IClock clock, TimeProvider time)
    {
        _settings = settings;
        _clock = clock;
        _time = time;
        _gate = new HostGate(settings.HostPause, time);
        var builder = new ResiliencePipelineBuilder<FetchHop> { TimeProvider = time };
        if (settings.Repeats > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<FetchHop>
            {
                ShouldHandle = a => ValueTask.FromResult(IsPassing(a.Outcome.Result)),
                MaxRetryAttempts = settings.Repeats,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(500),
                MaxDelay = TimeSpan.FromSeconds(10),
                DelayGenerator = a => ValueTask.FromResult(RetryAfter(a.Outcome.Result)),
            });
        }

        _repeats = builder.Build();
    }

    /// <summary>Asks for an address and follows its redirects.</summary>
    public async Task<Fetched> FetchAsync(Uri address, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(address);
        var started = _clock.GetCurrentInstant();
        var hops = ImmutableArray.CreateBuilder<FetchHop>();
        using var limit = new CancellationTokenSource(_settings.Time, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var next = address;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var redirects = 0; ; redirects++)
        {
            if (AddressPolicy.Refusal(next) is { } refused)
            {
                return End(refused);
            }

            if (redirects > _settings.MostRedirects || !seen.Add(next.AbsoluteUri))
            {
                return End(new CaptureProblem(
                    string.Create(CultureInfo.InvariantCulture, $"'{address}' is redirected in a circle or more than {_settings.MostRedirects} times"), "Ask for the last address itself"));
            }

            FetchHop hop;
            try
            {
                hop = await AskAsync(next, hops, both.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return End(new CaptureProblem(
                    string.Create(CultureInfo.InvariantCulture, $"'{next}' took longer than {_settings.Time.TotalSeconds} s in all"), "Capture it again later"));
            }

            if (hop.Problem is { } problem)
            {
                return End(problem);
            }

            var message = HttpMessage.Parse(hop.Received)!;
            if (hop.Status is 301 or 302 or 303 or 307 or 308 && message["Location"] is { Length: > 0 } location)
            {
                if (!Uri.TryCreate(next, location, out var target))
                {
                    return End(new CaptureProblem($"'{next}' redirects to '{location}', which is no address", "Ask for the address meant"));
                }

                next = target;
                continue;
            }

            return Read(address, hops.ToImmutable(), message, started);
        }

        Fetched End(CaptureProblem problem) => new() { Asked = address, Hops = hops.ToImmutable(), Problem = problem, Started = started };
    }

    private static Fetched Read(Uri asked, ImmutableArray<FetchHop> hops, HttpMessage message, Instant started)
    {
        var last = hops[^1];
        var fetched = new Fetched { Asked = asked, Hops = hops, Started = started, MediaType = message["Content-Type"] };
        if (last.Truncated is { } cut)
        {
            return fetched with { Problem = new CaptureProblem($"'{last.Address}' was cut off ({cut}): it passes the limit", "What came is kept; raise the limit to have the whole") };
        }

        var body = ContentCoding.Decode(message.Payload(), message["Content-Encoding"], out var problem);
        if (problem is not null)
        {
            return fetched with { Problem = problem };
        }

        return last.Status is >= 200 and < 300
            ? fetched with { Body = body }
            : fetched with { Body = body, Problem = new CaptureProblem(string.Create(CultureInfo.InvariantCulture, $"'{last.Address}' answered {message.StartLine}"), "The answer is kept; ask again later, or look for a copy in an archive") };
    }

    private async Task<FetchHop> AskAsync(Uri address, ImmutableArray<FetchHop>.Builder hops, CancellationToken cancellationToken)
    {
        var repeat = 0;
        return await _repeats.ExecuteAsync(
            async token =>
            {
                using var turn = await _gate.EnterAsync(address.Authority, token);
                var hop = await OnceAsync(address, repeat++, token);
                hops.Add(hop);
                return hop;
            },
            cancellationToken);
    }

    private async Task<FetchHop> OnceAsync(Uri address, int repeat, CancellationToken cancellationToken)
    {
        var connection = new Connecting(_settings, address);
        var started = _clock.GetCurrentInstant();
        var ticks = _time.GetTimestamp();
        string? failed = null;
        var status = 0;
        using (var handler = connection.Handler())
        using (var client = new HttpMessageInvoker(handler))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
            request.Headers.UserAgent.ParseAdd(_settings.UserAgent);
            request.Headers.AcceptLanguage.ParseAdd(_settings.AcceptLanguage);
            request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
            request.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
            request.Headers.ConnectionClose = true;
            try
            {
                using var response = await client.SendAsync(request, cancellationToken);
                status = (int)response.StatusCode;
                await response.Content.CopyToAsync(Stream.Null, cancellationToken);
            }
            catch (Exception e) when (e is HttpRequestException or IOException or NotSupportedException)
            {
                failed = e.GetBaseException().Message;
            }
            catch (OperationCanceledException) when (connection.Tap is { Received.Length: > 0 } && status > 0)
            {
                failed = "time";
            }
        }

        return Describe(address, connection, started, ticks, status, failed) with { Repeat = repeat };
    }

    private FetchHop Describe(Uri address, Connecting connection, Instant started, long ticks, int status, string? failed)
    {
        var tap = connection.Tap;
        var received = WithoutInterim(tap?.Received ?? []);
        var answered = status > 0 && HttpMessage.Parse(received) is not null;
        var cut = failed is null || !answered ? null : tap!.Truncated ?? (failed == "time" ? "time" : "disconnect");
        return new FetchHop
        {
            Address = address,
            Answered = connection.Answered,
            Connected = connection.Connected,
            Tls = connection.Tls,
            Sent = tap?.Sent ?? [],
            Received = received,
            Status = answered ? status : 0,
            Started = started,
            Elapsed = Duration.FromTimeSpan(_time.GetElapsedTime(ticks)),
            Truncated = cut,
            Problem = answered ? null : connection.Refused ?? new CaptureProblem($"'{address}' could not be asked: {failed ?? "no answer that can be read came"}", "Check the address, or capture it again later"),
        };
    }

    // 100 Continue and 103 Early Hints come before the answer.
    private static ReadOnlyMemory<byte> WithoutInterim(byte[] received)
    {
        ReadOnlyMemory<byte> rest = received;
        while (HttpMessage.Parse(rest) is { Status: >= 100 and < 200 } interim)
        {
            rest = rest[interim.BodyStart..];
        }

        return rest;
    }

    private static bool IsPassing(FetchHop? hop) =>
        hop is { Status: 429 or 502 or 503 or 504 } or { Status: 0, Connected: null, Answered.IsEmpty: false, Problem.Offset: null } && hop.Problem?.What.Contains("not public", StringComparison.Ordinal) != true;

    private static TimeSpan? RetryAfter(FetchHop? hop) =>
        hop is { Status: > 0 } && HttpMessage.Parse(hop.Received)?["Retry-After"] is { } after && int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 30
            ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>One connection: resolves, checks, connects to what was checked, and taps it.</summary>
    private sealed class Connecting(FetchSettings settings, Uri address)
    {
        private ImmutableArray<ReadOnlyMemory<byte>> _chain = [];
        private SslPolicyErrors _errors;

        public WireTap? Tap { get; private set; }

        public ImmutableArray<IPAddress> Answered { get; private set; } = [];

        public IPEndPoint? Connected { get; private set; }

        public TlsRecord? Tls { get; private set; }

        public CaptureProblem? Refused { get; private set; }

        public SocketsHttpHandler Handler() => new()
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            UseProxy = false,
            MaxResponseHeadersLength = settings.MostHeadKilobytes,
            ConnectTimeout = settings.IdleTime,
            ConnectCallback = ConnectAsync,
            PlaintextStreamFilter = (context, _) =>
            {
                if (context.PlaintextStream is SslStream tls)
                {
                    Tls = new TlsRecord(tls.SslProtocol.ToString(), tls.NegotiatedCipherSuite.ToString(), _chain, _errors.ToString());
                }

                Tap = new WireTap(context.PlaintextStream, settings.MostBytes, settings.IdleTime);
                return ValueTask.FromResult<Stream>(Tap);
            },
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = Check },
        };

        private bool Check(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
        {
            _errors = errors;
            _chain = chain is null ? [] : [.. chain.ChainElements.Select(e => (ReadOnlyMemory<byte>)e.Certificate.RawData)];
            if (errors != SslPolicyErrors.None)
            {
                Refused = new CaptureProblem($"The certificate of '{address.Host}' does not hold ({errors})", "The page may be another's; capture it from an archive, or ask its owner");
            }

            return errors == SslPolicyErrors.None;
        }

        private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
        {
            var host = context.DnsEndPoint.Host.Trim('[', ']');
            try
            {
                Answered = IPAddress.TryParse(host, out var literal) ? [literal] : [.. await settings.Resolve(host, cancellationToken)];
            }
            catch (SocketException e)
            {
                Refused = new CaptureProblem($"The name '{host}' does not resolve: {e.Message}", "Check the address");
                throw new IOException(Refused.What, e);
            }

            // A name that answers with one address of each kind is refused whole: it is how rebinding begins.
            if (Answered.FirstOrDefault(a => !settings.Addresses.Allows(a)) is { } denied)
            {
                Refused = new CaptureProblem($"'{host}' is {denied}, which is not public", "Pages are fetched from the public network only; capture a file by its path");
                throw new IOException(Refused.What);
            }

            foreach (var candidate in Answered)
            {
                var socket = new Socket(candidate.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                try
                {
                    await socket.ConnectAsync(new IPEndPoint(candidate, context.DnsEndPoint.Port), cancellationToken);
                    Connected = (IPEndPoint)socket.RemoteEndPoint!;
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch (SocketException)
                {
                    socket.Dispose();
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            }

            throw new IOException($"No connection to '{host}' could be made.");
        }
    }
}
