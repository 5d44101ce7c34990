using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using NodaTime;
using Tallyman.Capture.Fetching;

namespace Tallyman.Capture.Tests.Fetching;

/// <summary>A server on loopback, and a fetcher that may ask it.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Peer(WebApplication app, Uri root)
    {
        _app = app;
        Root = root;
    }

    public Uri Root { get; }

    public int Requests { get; private set; }

    public static FetchSettings Settings { get; } = FetchSettings.Default with
    {
        Addresses = AddressPolicy.Public.Allowing("127.0.0.1/32"),
        HostPause = TimeSpan.Zero,
        Repeats = 0,
    };

    public static async Task<Peer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        Peer? peer = null;
        app.Run(async context =>
        {
            peer!.Requests++;
            await answer(context);
        });
        await app.StartAsync();
        peer = new Peer(app, new Uri(app.Urls.First()));
        return peer;
    }

    public static Fetcher Fetcher(FetchSettings? settings = null) => new(settings ?? Settings, SystemClock.Instance, TimeProvider.System);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
