using Microsoft.Playwright;

namespace Tallyman.Workspace.Tests.Pages;

/// <summary>A page of a workspace in a browser, with every request that it made.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page, OpenCase open)
    {
        _context = context;
        Page = page;
        Open = open;
    }

    public IPage Page { get; }

    public OpenCase Open { get; }

    public List<string> Requests { get; } = [];

    public List<string> Errors { get; } = [];

    public static async Task<Visit> To(Browser browser, OpenCase open, string address = "/", ColorScheme theme = ColorScheme.Light, bool scripts = true)
    {
        var context = await browser.Get().NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = theme,
            JavaScriptEnabled = scripts,
            Locale = "en",
            ViewportSize = new ViewportSize { Width = 1440, Height = 1000 },
        });
        context.SetDefaultTimeout(20_000);
        var visit = new Visit(context, await context.NewPageAsync(), open);
        visit.Page.Request += (_, request) => visit.Requests.Add(request.Url);
        visit.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                visit.Errors.Add(message.Text);
            }
        };
        visit.Page.PageError += (_, error) => visit.Errors.Add(error);
        await visit.Page.GotoAsync(open.Host.Address.ToString());
        if (address != "/")
        {
            await visit.Go(address);
        }

        return visit;
    }

    public Task Go(string address) => Page.GotoAsync(Open.Root + address);

    /// <summary>Waits until the ledger has another number of entries than given, so that a form has come through.</summary>
    public async Task Entered(long before)
    {
        for (var i = 0; i < 200 && Open.Case.View.Entries == before; i++)
        {
            await Page.WaitForTimeoutAsync(50);
        }

        Assert.NotEqual(before, Open.Case.View.Entries);
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
