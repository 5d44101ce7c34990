using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Tallyman.Workspace.Tests.Pages;

/// <summary>What holds of every page.</summary>
[Collection(BrowserTests.Name)]
public sealed class PageTests(Browser browser)
{
    private static readonly string[] Plain = ["/", "/documents", "/flows", "/flows/KP/RU/container/-", "/flows/KP/RU/artillery-shell/-?copies=true", "/claims/KR204", "/findings", "/ledger", "/ledger?entry=3", "/not-here"];

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_page_passes_axe_and_asks_no_other_host(ColorScheme theme)
    {
        await using var open = await OpenCase.Make([SampleFiles.Path("reports", "en", "allied-monitors.txt"), SampleFiles.Path("reports", "en", "rajin-boxes.txt")], claims: true);
        await using var visit = await Visit.To(browser, open, theme: theme);
        List<string> violations = [];
        foreach (var address in Plain.Concat(open.Case.View.Documents.Select(d => "/documents/" + d.Document.ShortId)))
        {
            await visit.Go(address);
            var result = await visit.Page.RunAxe();
            violations.AddRange(result.Violations.Select(v => $"{address}: {v.Id}: {string.Join(" | ", v.Nodes.Take(2).Select(n => n.Html))}"));
        }

        Assert.True(violations.Count == 0, string.Join(Environment.NewLine, violations));
        Assert.All(visit.Requests, r => Assert.StartsWith(open.Root.Replace("http", string.Empty, StringComparison.Ordinal), r.Replace("http", string.Empty, StringComparison.Ordinal).Replace("ws:", ":", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.DoesNotContain(visit.Errors, e => e.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_script_in_a_captured_text_stays_text()
    {
        const string Hostile = "<script>window.hacked = 1</script><img src=x onerror=\"window.hacked = 2\"><b>bold</b> &amp; 5 tanks";
        using var report = new OwnReport("A report\n\n" + Hostile + "\n");
        await using var open = await OpenCase.Make([report.Path]);
        await using var visit = await Visit.To(browser, open, $"/documents/{open.Case.View.Documents[0].Document.ShortId}");
        var paragraph = visit.Page.Locator("[data-start]").Last;
        Assert.Contains("<script>window.hacked = 1</script><img src=x", await paragraph.TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await paragraph.Locator("script, img, b").CountAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.hacked === undefined"));
    }

    [Fact]
    public async Task A_mark_of_the_chart_leads_to_its_claim_with_file_row_and_source()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/");
        var mark = visit.Page.Locator(".chart a[href='/claims/KR204']");
        Assert.Contains("4,800,000", await mark.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        await mark.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/claims/KR204");
        var facts = visit.Page.Locator("dl.facts");
        await Assertions.Expect(facts).ToContainTextAsync("kp-ru-claims.tsv");
        await Assertions.Expect(facts).ToContainTextAsync("line 152");
        await Assertions.Expect(facts).ToContainTextAsync("https://ukranews.com/");
    }

    [Fact]
    public async Task The_keyboard_goes_from_page_to_page_and_through_a_list()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/");
        await visit.Page.Keyboard.PressAsync("Period");
        await visit.Page.Keyboard.PressAsync("KeyF");
        await visit.Page.WaitForURLAsync("**/flows");
        await visit.Page.Locator("h1").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("KeyJ");
        await visit.Page.Keyboard.PressAsync("KeyJ");
        var rows = visit.Page.Locator("[data-item]");
        await Assertions.Expect(rows.Nth(1)).ToBeFocusedAsync();
        var address = await rows.Nth(1).GetAttributeAsync("href");
        var list = await visit.Page.Locator("h1").InnerTextAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**" + address);

        // The address changes before the new page stands; a key pressed in between would be the old page's.
        await Assertions.Expect(visit.Page.Locator("h1")).Not.ToHaveTextAsync(list);
        await visit.Page.Keyboard.PressAsync("Shift+Slash");
        await Assertions.Expect(visit.Page.Locator("#all-keys")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#all-keys")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("uk", "Документи", "Журнал")]
    [InlineData("ru", "Документы", "Журнал")]
    public async Task The_language_of_the_pages_is_chosen_in_the_top_bar(string language, string documents, string ledger)
    {
        await using var open = await OpenCase.Make();
        await using var visit = await Visit.To(browser, open, "/ledger");
        await visit.Page.Locator($".seg a[lang={language}]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", language);
        await Assertions.Expect(visit.Page.Locator(".rail")).ToContainTextAsync(documents);
        await Assertions.Expect(visit.Page.Locator(".rail [aria-current]")).ToContainTextAsync(ledger);
    }

    [Fact]
    public async Task The_ledger_is_checked_from_its_page_and_shows_an_entry_as_stored()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/ledger?entry=0");
        var stored = System.Text.Encoding.UTF8.GetString(open.Case.Entries(0, 1)[0].Bytes.Span);
        await Assertions.Expect(visit.Page.Locator("pre.bytes")).ToHaveTextAsync(stored);
        await visit.Page.Keyboard.PressAsync("KeyV");
        await Assertions.Expect(visit.Page.Locator(".answer")).ToContainTextAsync("No. All hold");
    }

    [Fact]
    public async Task A_page_says_when_the_ledger_grew_elsewhere()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/");
        await visit.Page.WaitForTimeoutAsync(1500);
        await open.Case.Decide(new Casework.Decision { Kind = Casework.DecisionKind.Accept, Target = "KR204" });
        await Assertions.Expect(visit.Page.Locator(".foot")).ToContainTextAsync("1 new entry");
    }
}
