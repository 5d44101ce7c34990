using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Tallyman.Casework;
using Tallyman.Ledger;
using Tallyman.Workspace.Access;
using Tallyman.Workspace.Capturing;
using Tallyman.Workspace.Documents;
using Tallyman.Workspace.Ledger;
using Tallyman.Workspace.Shell;
using Tallyman.Workspace.Words;

namespace Tallyman.Workspace;

/// <summary>
/// The workspace of one open case in the browser: pages on the loopback address only, behind a token that is made anew
/// at each start. Ends when it is disposed.
/// </summary>
public sealed class WorkspaceHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Task _warming;

    private WorkspaceHost(WebApplication app, Uri address, Case opened)
    {
        _app = app;
        Address = address;
        // What the first page needs is worked out while the browser starts.
        _warming = Task.Run(() =>
        {
            try
            {
                new Desk(opened, app.Services.GetRequiredService<LastChecks>()).Warm();
            }
            catch (LedgerException)
            {
                // The page that needs what is damaged says so.
            }
        });
    }

    /// <summary>Where it answers, with the token: to be printed and opened.</summary>
    public Uri Address { get; }

    /// <summary>Opens the workspace; a port that is taken is a problem, not an exception.</summary>
    /// <param name="opened">The case; stays open and is the caller's to close.</param>
    /// <param name="options">Where it answers.</param>
    /// <param name="clock">The time.</param>
    /// <param name="cancellationToken">Ends the start.</param>
    public static async Task<WorkspaceStart> StartAsync(Case opened, WorkspaceOptions options, IClock clock, CancellationToken cancellationToken)
    {
        var token = AccessToken.Create();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            // The program that holds the pages, so that its list of static files is found wherever it is started from.
            ApplicationName = (Assembly.GetEntryAssembly() ?? typeof(WorkspaceHost).Assembly).GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k =>
        {
            k.AddServerHeader = false;
            k.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning)
            // Said by this class itself, and by the answer to a form.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None)
            .AddConsole(c => c.LogToStandardErrorThreshold = LogLevel.Trace);
        AddServices(builder.Services, token, opened, clock);

        var app = builder.Build();
        Map(app);
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            await app.DisposeAsync();
            return new WorkspaceStart(null, string.Create(CultureInfo.InvariantCulture, $"Port {options.Port} is in use by another program: choose another with --port, or leave it out to take a free one."));
        }

        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
            ?? throw new UnreachableException("The server runs without an address.");
        return new WorkspaceStart(new WorkspaceHost(app, new Uri($"{address}/?{AccessGate.Parameter}={token.Value}"), opened), null);
    }

    /// <summary>Waits until the workspace is told to end.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => ((IHost)_app).WaitForShutdownAsync(cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Open pages are told first, so that their connections end before what they use is gone.
        await _app.StopAsync();
        await _warming;
        await _app.DisposeAsync();
    }

    private static void AddServices(IServiceCollection services, AccessToken token, Case opened, IClock clock)
    {
        services.AddSingleton(token);
        // As instances: the container disposes of what it made itself, and these are not its own.
        services.AddSingleton(opened);
        services.AddSingleton(clock);
        services.AddSingleton<LastChecks>();
        services.AddSingleton<Notices>();
        services.AddSingleton<CaptureJobs>();
        services.Configure<FormOptions>(f => f.MultipartBodyLengthLimit = UploadForm.MostBytes);
        services.AddScoped<Desk>();
        services.AddRouting();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(a =>
        {
            a.Cookie.Name = "tallyman-form";
            a.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddScoped(p => Phrases.In(ReaderLanguage.Of(p.GetRequiredService<IHttpContextAccessor>().HttpContext)));
    }

    private static void Map(WebApplication app)
    {
        app.UseMiddleware<AccessGate>();
        app.UseStatusCodePagesWithReExecute("/not-found");
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapGet("/language/{language}", ReaderLanguage.Choose);
        app.MapPost("/decide", DecisionForm.PostAsync);
        app.MapPost("/verify", CheckForm.PostAsync);
        app.MapPost("/capture", UploadForm.PostAsync).WithMetadata(new RequestSizeLimitAttribute(UploadForm.MostBytes));
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);
    }
}
