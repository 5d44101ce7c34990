using Microsoft.Playwright;
using Tallyman.Casework;

namespace Tallyman.Workspace.Tests.Pages;

/// <summary>What people decide on the pages, and what follows at once.</summary>
[Collection(BrowserTests.Name)]
public sealed class DecisionTests(Browser browser)
{
    private const string Containers = "/flows/KP/RU/container/-";

    [Fact]
    public async Task A_missed_claim_is_added_by_marking_its_characters()
    {
        using var report = new OwnReport("A report\n\nThe flag 🇰🇵 was seen. The quay was busy with grey crates, dozens of them.\n");
        await using var open = await OpenCase.Make([report.Path]);
        await using var visit = await Visit.To(browser, open, $"/documents/{open.Case.View.Documents[0].Document.ShortId}");
        var before = open.Case.View.Entries;
        await visit.Page.GetByText("Add a missed claim", new() { Exact = false }).First.ClickAsync();
        await visit.Page.EvaluateAsync("""
            () => {
              const node = [...document.querySelectorAll('[data-start]')].at(-1).firstChild;
              const range = document.createRange();
              const from = node.data.indexOf('grey crates');
              range.setStart(node, from);
              range.setEnd(node, from + 'grey crates'.length);
              const selection = document.getSelection();
              selection.removeAllRanges();
              selection.addRange(range);
            }
            """);
        var form = visit.Page.Locator("form[data-marks]");
        await Assertions.Expect(form.Locator("[name=quote]")).ToHaveValueAsync("grey crates");
        await form.Locator("[name=supplier]").FillAsync("KP");
        await form.Locator("[name=recipient]").FillAsync("RU");
        await form.Locator("[name=item]").FillAsync("container");
        await form.Locator("[name=value]").FillAsync("24");
        await form.Locator("[name=reason]").FillAsync("the caption counts them");
        await form.Locator("button").ClickAsync();
        await visit.Entered(before);

        var added = open.Case.View.Claims.Single(c => c.State == ClaimState.Added);
        var source = (TextSource)added.Claim.Source;
        Assert.Equal("grey crates", source.Quote);
        Assert.Equal("grey crates", open.Case.View.TextOf(open.Case.View.Documents[0])!.Slice(source.Span));
        Assert.Equal(24, added.Claim.Quantity!.Value);
        await Assertions.Expect(visit.Page.Locator("a.cl[aria-current]")).ToContainTextAsync("grey crates");

        await visit.Go(Containers);
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync("North Korea");
    }

    [Fact]
    public async Task A_decision_moves_the_tally_at_once_and_can_be_taken_back()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/claims/KR366");
        var line = visit.Page.Locator(".tally .interval");
        var first = await line.TextContentAsync();

        var before = open.Case.View.Entries;
        await visit.Page.Locator("summary").Filter(new() { HasText = "Edit" }).ClickAsync();
        await visit.Page.Locator("details[open] [name=value]").FillAsync("60,000");
        await visit.Page.Locator("details[open] [name=reason]").FillAsync("read again");
        await visit.Page.Locator("details[open] button.primary").ClickAsync();
        await visit.Entered(before);
        await Assertions.Expect(line).Not.ToHaveTextAsync(first!);
        Assert.Equal(60_000, open.Case.View.Claim("KR366")!.Claim.Quantity!.Value);
        await Assertions.Expect(visit.Page.Locator(".changes .old").First).ToHaveTextAsync("28000");

        before = open.Case.View.Entries;
        await visit.Page.Locator("[data-key=KeyU]").ClickAsync();
        await visit.Entered(before);
        await Assertions.Expect(line).ToHaveTextAsync(first!);
        Assert.Equal(ClaimState.ToConfirm, open.Case.View.Claim("KR366")!.State);
    }

    [Fact]
    public async Task Keys_accept_and_reject_with_a_reason_on_any_layout()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/claims/KR204");
        var before = open.Case.View.Entries;
        await visit.Page.Locator("h1").WaitForAsync();
        await visit.Page.Keyboard.PressAsync("KeyA");
        await visit.Entered(before);
        Assert.Equal(ClaimState.Accepted, open.Case.View.Claim("KR204")!.State);
        await Assertions.Expect(visit.Page.Locator(".toast")).ToContainTextAsync("Accepted");

        before = open.Case.View.Entries;
        await visit.Page.Keyboard.PressAsync("KeyR");
        await Assertions.Expect(visit.Page.Locator("details[open] [name=reason]")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("another year");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Entered(before);
        var rejected = open.Case.View.Claim("KR204")!;
        Assert.Equal(ClaimState.Rejected, rejected.State);
        Assert.Equal("another year", rejected.Decisions[^1].Reason);
    }

    [Fact]
    public async Task Typing_in_a_field_is_never_taken_for_a_key()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/claims/KR204");
        var before = open.Case.View.Entries;
        await visit.Page.Keyboard.PressAsync("KeyE");
        await visit.Page.Locator("details[open] [name=supplier]").FocusAsync();
        await visit.Page.Keyboard.TypeAsync("aru.?");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator(".decisions details[open]")).ToHaveCountAsync(0);
        Assert.Equal(before, open.Case.View.Entries);
    }

    [Fact]
    public async Task A_field_that_cannot_be_is_refused_with_the_reason_and_nothing_is_entered()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/claims/KR204");
        var before = open.Case.View.Entries;
        await visit.Page.Keyboard.PressAsync("KeyE");
        await visit.Page.Locator("details[open] [name=value]").FillAsync("many");
        await visit.Page.Locator("details[open] button.primary").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".error")).ToContainTextAsync("many");
        Assert.Equal(before, open.Case.View.Entries);
    }

    [Fact]
    public async Task Without_scripts_a_claim_is_read_and_accepted_all_the_same()
    {
        await using var open = await OpenCase.Make(claims: true);
        await using var visit = await Visit.To(browser, open, "/claims/KR204", scripts: false);
        Assert.Contains("kp-ru-claims.tsv", await visit.Page.Locator("dl.facts").TextContentAsync(), StringComparison.Ordinal);
        var before = open.Case.View.Entries;
        await visit.Page.Locator("[data-key=KeyA]").ClickAsync();
        await visit.Entered(before);
        Assert.Equal(ClaimState.Accepted, open.Case.View.Claim("KR204")!.State);
    }
}
