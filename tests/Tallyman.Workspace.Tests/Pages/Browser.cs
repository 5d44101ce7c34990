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
        var path = Installed();
        if (path is null)
        {
            await PrepareAsync();
            path = Installed();
        }

        if (path is null)
        {
            _missing = "No Chromium on the PATH, and eng/prepare.sh could not install it: install one, or set TALLYMAN_CHROMIUM to its path.";
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

    private static string? Installed() =>
        Environment.GetEnvironmentVariable("TALLYMAN_CHROMIUM") ?? (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
            .Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    // The script installs what it can and says what it cannot; it is looked for upwards from the test's own folder.
    private static async Task PrepareAsync()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var script = Path.Combine(folder.FullName, "eng", "prepare.sh");
            if (File.Exists(script) && File.Exists("/bin/bash"))
            {
                using var run = System.Diagnostics.Process.Start("/bin/bash", [script]);
                await run.WaitForExitAsync();
                return;
            }
        }
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
