using Microsoft.Playwright;

namespace Tallyman.Workspace.Tests.Pages;

/// <summary>The system's Chromium, started once; tests are skipped with the reason where there is none.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    /// <summary>The browser; skips the test where there is none.</summary>
    public IBrowser Get()
    {
        if (_browser is null)
        {
            Assert.Skip(_missing ?? "No browser.");
        }

        return _browser;
    }

    public async ValueTask InitializeAsync()
    {
        var path = Environment.GetEnvironmentVariable("TALLYMAN_CHROMIUM") ?? (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        if (path is null)
        {
            _missing = "No Chromium on the PATH: eng/prepare.sh installs it, or set TALLYMAN_CHROMIUM to its path.";
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Headless = true,
            ChromiumSandbox = false,
            Args = ["--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
