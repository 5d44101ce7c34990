using Microsoft.Playwright;

namespace Tallyman.Workspace.Tests.Pages;

/// <summary>Dropped files, grades, names and findings set aside.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReviewTests(Browser browser)
{
    [Fact]
    public async Task Dropped_files_are_captured_with_their_sidecar_and_shown()
    {
        using var report = new OwnReport("A report\n\nNothing else.\n", "dropped.txt");
        await using var open = await OpenCase.Make();
        await using var visit = await Visit.To(browser, open, "/documents");
        await visit.Page.Keyboard.PressAsync("KeyI");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync([report.Path, Path.ChangeExtension(report.Path, null) + ".meta.json"]);
        await visit.Page.Locator("form.upload button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".busy")).ToContainTextAsync("Captured", new() { Timeout = 30_000 });
        var document = Assert.Single(open.Case.View.Documents).Document;
        Assert.Equal("dropped.txt", document.Name);
        Assert.Equal("A report", document.Title);
        await visit.Go("/documents");
        await Assertions.Expect(visit.Page.Locator("table")).ToContainTextAsync("own text");
    }

    [Fact]
    public async Task A_grade_is_given_by_key_and_stands_beside_the_claim()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/claims/KR204");
        var before = open.Case.View.Entries;
        await visit.Page.Keyboard.PressAsync("KeyG");
        await visit.Page.Locator("details[open] [name=reliability]").SelectOptionAsync("B");
        await visit.Page.Locator("details[open] [name=credibility]").SelectOptionAsync("3");
        await visit.Page.Locator("details[open] button.primary").ClickAsync();
        await visit.Entered(before);
        await Assertions.Expect(visit.Page.Locator("dl.facts .grade")).ToHaveTextAsync("B3");
    }

    [Fact]
    public async Task Two_names_become_one_and_are_parted_again()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/claims/KR204");
        var name = open.Case.View.Claim("KR204")!.Claim.Origin!.Speaker!;
        var before = open.Case.View.Entries;
        await visit.Page.Keyboard.PressAsync("KeyM");
        await visit.Page.Locator("details[open] [name=into]").First.FillAsync("Minister Shin");
        await visit.Page.Locator("details[open] button").First.ClickAsync();
        await visit.Entered(before);
        Assert.Equal("Minister Shin", open.Case.View.Identities[name]);
        await Assertions.Expect(visit.Page.Locator(".toast")).ToContainTextAsync("Merged");

        before = open.Case.View.Entries;
        await visit.Page.Keyboard.PressAsync("KeyM");
        await visit.Page.Locator("details[open] button").First.ClickAsync();
        await visit.Entered(before);
        Assert.False(open.Case.View.Identities.ContainsKey(name));
    }

    [Fact]
    public async Task A_finding_is_set_aside_with_a_reason()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/findings");
        var count = open.Case.View.Findings.Count();
        var before = open.Case.View.Entries;
        await visit.Page.Locator(".finding summary").First.ClickAsync();
        await visit.Page.Locator("details[open] [name=reason]").FillAsync("one speech, two dates");
        await visit.Page.Locator("details[open] button").ClickAsync();
        await visit.Entered(before);
        Assert.Equal(count - 1, open.Case.View.Findings.Count());
        await Assertions.Expect(visit.Page.Locator(".toast")).ToContainTextAsync("Dismissed");
    }
}
