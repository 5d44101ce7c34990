using System.Net;

namespace Tallyman.Capture.Fetching;

/// <summary>How pages are asked for, and what one may take. All of it is written into the record of each capture.</summary>
public sealed record FetchSettings
{
    /// <summary>What the program uses unless told otherwise.</summary>
    public static FetchSettings Default { get; } = new();

    /// <summary>Where connections may go.</summary>
    public AddressPolicy Addresses { get; init; } = AddressPolicy.Public;

    /// <summary>Resolves a name; the system's resolver by default.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>How the program names itself.</summary>
    public string UserAgent { get; init; } = "Mozilla/5.0 (compatible; Tallyman/0.1; evidence capture)";

    /// <summary>Languages asked for.</summary>
    public string AcceptLanguage { get; init; } = "en,uk;q=0.9,ru;q=0.8,*;q=0.5";

    /// <summary>Redirects that are followed.</summary>
    public int MostRedirects { get; init; } = 10;

    /// <summary>Bytes of one message as received.</summary>
    public long MostBytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Kilobytes of a response's head.</summary>
    public int MostHeadKilobytes { get; init; } = 64;

    /// <summary>Time for all of one capture, redirects and repeats included.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Time in which nothing may come.</summary>
    public TimeSpan IdleTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Times that a request is repeated after a failed connection or an answer of 429, 502, 503 or 504.</summary>
    public int Repeats { get; init; } = 2;

    /// <summary>Time between two requests to one host.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(1);
}
