using Microsoft.Playwright;

namespace Tallyman.Workspace.Tests.Pages;

/// <summary>
/// Pictures of every page in both themes and two widths, to be looked at: written to the folder that the environment
/// variable <c>TALLYMAN_PICTURES</c> names, skipped without it.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class LookTests(Browser browser)
{
    [Fact]
    public async Task Pictures_of_every_page_are_written_on_request()
    {
        if (Environment.GetEnvironmentVariable("TALLYMAN_PICTURES") is not { Length: > 0 } folder)
        {
            Assert.Skip("Set TALLYMAN_PICTURES to a folder to write pictures of the pages.");
            return;
        }

        await using var open = await OpenCase.Make([SampleFiles.Path("reports", "en")], claims: true);
        var document = open.Case.View.Documents.First(d => d.Document.Name.Contains("allied", StringComparison.Ordinal));
        (string Name, string Address)[] pages =
        [
            ("case", "/"), ("documents", "/documents"), ("document", $"/documents/{document.Document.ShortId}"),
            ("flows", "/flows"), ("flow", "/flows/KP/RU/container/-"), ("claim", "/claims/KR204"), ("findings", "/findings"), ("ledger", "/ledger"),
        ];
        Directory.CreateDirectory(folder);
        foreach (var theme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            foreach (var width in (int[])[1440, 800])
            {
                await using var context = await browser.Get().NewContextAsync(new BrowserNewContextOptions { ColorScheme = theme, ViewportSize = new ViewportSize { Width = width, Height = 1000 }, Locale = "en" });
                var page = await context.NewPageAsync();
                await page.GotoAsync(open.Host.Address.ToString());
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"view-{theme}-{width}.png") });
                foreach (var (name, address) in pages)
                {
                    await page.GotoAsync(open.Root + address);
                    await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{theme}-{width}.png"), FullPage = true });
                }
            }
        }
    }
}
