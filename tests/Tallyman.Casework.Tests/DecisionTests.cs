namespace Tallyman.Casework.Tests;

public sealed class DecisionTests
{
    [Fact]
    public async Task An_accepted_claim_says_by_whom_and_why()
    {
        await using var test = await WithTable();
        var decided = await test.Decide(DecisionKind.Accept, "A");
        var claim = test.Case.View.Claim("A")!;
        Assert.Equal(ClaimState.Accepted, claim.State);
        Assert.Equal(("ada", "because"), (claim.Decisions.Single().Author, claim.Decisions.Single().Reason!));
        Assert.Equal(test.Case.View.Entries - 1, decided.Seq);
    }

    [Fact]
    public async Task An_edit_keeps_the_original_beside_the_new_value_and_the_tally_follows()
    {
        await using var test = await WithTable();
        await test.Decide(DecisionKind.Edit, "A", ("value", "1500000"), ("qualifier", "at-least"), ("recipient", "RU"), ("origin.speaker", "Someone"));
        var claim = test.Case.View.Claim("A")!;
        Assert.Equal(ClaimState.Edited, claim.State);
        Assert.Equal((1_500_000m, Qualifier.AtLeast), (claim.Claim.Quantity!.Value, claim.Claim.Quantity.Qualifier));
        Assert.Equal(100m, claim.Original.Quantity!.Value);
        Assert.Equal("Someone", claim.Claim.Origin!.Speaker);
        Assert.Equal("KR", claim.Claim.Origin.State);
        Assert.Contains(test.Case.View.Assessment.Tallies.SelectMany(t => t.Intervals), i => i.Interval.Low == 1_500_000m);
        await test.Reopen();
        Assert.Equal(claim, test.Case.View.Claim("A"), EqualClaims);
    }

    [Fact]
    public async Task A_rejected_or_merged_claim_counts_no_more_until_it_is_undone_or_split()
    {
        await using var test = await WithTable();
        await test.Decide(DecisionKind.Reject, "A");
        Assert.Equal(["B"], test.Case.View.ActiveClaims.Select(c => c.Id));
        Assert.Null((await test.Case.Undo()).Problem);
        Assert.Equal(ClaimState.ToConfirm, test.Case.View.Claim("A")!.State);
        await test.Decide(DecisionKind.Accept, "A");
        await test.Decide(DecisionKind.Merge, "A", ("into", "B"));
        Assert.Equal("B", test.Case.View.Claim("A")!.MergedInto);
        Assert.Equal(["B"], test.Case.View.ActiveClaims.Select(c => c.Id));
        await test.Decide(DecisionKind.Split, "A");
        Assert.Equal(ClaimState.Accepted, test.Case.View.Claim("A")!.State);
    }

    [Fact]
    public async Task Undo_takes_back_the_last_decision_of_its_author_one_after_the_other()
    {
        await using var test = await WithTable();
        await test.Decide(DecisionKind.Accept, "A");
        await test.Case.Decide(new Decision { Kind = DecisionKind.Reject, Target = "B", Author = "bob" });
        await test.Decide(DecisionKind.Edit, "A", ("value", "7"));
        Assert.Null((await test.Case.Undo()).Problem);
        Assert.Equal((ClaimState.Accepted, 100m), (test.Case.View.Claim("A")!.State, test.Case.View.Claim("A")!.Claim.Quantity!.Value));
        Assert.Null((await test.Case.Undo()).Problem);
        Assert.Equal(ClaimState.ToConfirm, test.Case.View.Claim("A")!.State);
        Assert.Equal(ClaimState.Rejected, test.Case.View.Claim("B")!.State);
        Assert.NotNull((await test.Case.Undo()).Problem);
        Assert.Null((await test.Case.Undo("bob")).Problem);
        Assert.Equal(ClaimState.ToConfirm, test.Case.View.Claim("B")!.State);
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task A_claim_that_the_reader_missed_is_added_by_its_characters_and_taken_back()
    {
        await using var test = await TestCase.Create();
        await test.Case.Capture([test.Write("r.txt", "😀 Moscow got 5,000 shells.")]);
        var document = test.Case.View.Documents.Single();
        await test.Decide(DecisionKind.Add, document.Document.ShortId, ("start", "2"), ("end", "26"), ("kind", "transfer"), ("recipient", "RU"), ("item", "artillery-shell"), ("value", "5000"), ("measure", "delivered"));
        var claim = Assert.Single(test.Case.View.ClaimsOf(document.Document.Sha256), c => c.State == ClaimState.Added);
        Assert.Equal($"{document.Document.ShortId}.2.a1", claim.Claim.Id);
        var source = Assert.IsType<TextSource>(claim.Claim.Source);
        Assert.Equal("Moscow got 5,000 shells.", source.Quote);
        Assert.Equal(source.Quote, test.Case.View.TextOf(document)!.Slice(source.Span));
        await test.Case.Undo();
        Assert.DoesNotContain(test.Case.View.Claims, c => c.State == ClaimState.Added);
        Assert.True((await test.Verify()).Holds);
    }

    [Fact]
    public async Task Names_found_to_be_one_are_brought_together_for_the_assessment_and_taken_apart_again()
    {
        await using var test = await TestCase.Create();
        await test.Case.Import(test.Table("t.tsv", ("A", "100", "KP"), ("B", "100", "name:DPRK")));
        Assert.Equal(2, test.Case.View.Assessment.Tallies.Length);
        await test.Decide(DecisionKind.Merge, "name:DPRK", ("into", "KP"));
        Assert.Single(test.Case.View.Assessment.Tallies);
        Assert.Equal("name:DPRK", test.Case.View.Claim("B")!.Claim.Supplier);
        await test.Reopen();
        Assert.Single(test.Case.View.Assessment.Tallies);
        await test.Decide(DecisionKind.Split, "name:DPRK");
        Assert.Equal(2, test.Case.View.Assessment.Tallies.Length);
    }

    [Fact]
    public async Task Grades_and_marks_stand_beside_the_claim()
    {
        await using var test = await WithTable();
        await test.Decide(DecisionKind.Grade, "A", ("reliability", "B"), ("credibility", "2"));
        await test.Decide(DecisionKind.Mark, "A", ("confidential", "true"));
        Assert.Equal((new Grade('B', 2), true, ClaimState.ToConfirm), (test.Case.View.Claim("A")!.Grade!.Value, test.Case.View.Claim("A")!.Confidential, test.Case.View.Claim("A")!.State));
        await test.Decide(DecisionKind.Mark, "A", ("confidential", "false"));
        Assert.False(test.Case.View.Claim("A")!.Confidential);
    }

    [Fact]
    public async Task What_cannot_be_decided_is_refused_with_what_could()
    {
        await using var test = await WithTable();
        Assert.Contains("no claim", (await test.Refused(DecisionKind.Accept, "Z")).What, StringComparison.Ordinal);
        Assert.Contains("'value'", (await test.Refused(DecisionKind.Edit, "A", ("vlaue", "3"))).Remedy, StringComparison.Ordinal);
        Assert.Contains("no number", (await test.Refused(DecisionKind.Edit, "A", ("value", "1,000"))).What, StringComparison.Ordinal);
        Assert.Contains("at-least", (await test.Refused(DecisionKind.Edit, "A", ("qualifier", "atleast"))).What, StringComparison.Ordinal);
        Assert.Contains("EDTF", (await test.Refused(DecisionKind.Edit, "A", ("period", "last May"))).What, StringComparison.Ordinal);
        Assert.Contains("Nothing would change", (await test.Refused(DecisionKind.Edit, "A", ("value", "100"))).What, StringComparison.Ordinal);
        Assert.Contains("into=", (await test.Refused(DecisionKind.Merge, "A")).What, StringComparison.Ordinal);
        Assert.Contains("into each other", (await test.Refused(DecisionKind.Merge, "A", ("into", "A"))).What, StringComparison.Ordinal);
        Assert.Contains("A to F", (await test.Refused(DecisionKind.Grade, "A", ("reliability", "G"), ("credibility", "2"))).What, StringComparison.Ordinal);
        Assert.Contains("no finding", (await test.Refused(DecisionKind.Dismiss, "nothing")).What, StringComparison.Ordinal);
        Assert.Contains("no document", (await test.Refused(DecisionKind.Add, "abcdefabcdef", ("kind", "transfer"))).What, StringComparison.Ordinal);
        Assert.Contains("no field", (await test.Refused(DecisionKind.Accept, "A", ("value", "1"))).What, StringComparison.Ordinal);
        Assert.Contains("stands", (await test.Refused(DecisionKind.Undo, "0")).What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_on_what_was_decided_meanwhile_is_refused_with_both_shown()
    {
        await using var test = await WithTable();
        var seen = test.Case.View.Entries;
        Assert.Null((await test.Case.Decide(new Decision { Kind = DecisionKind.Reject, Target = "A", Author = "bob", Reason = "a copy", Seen = seen })).Problem);
        var late = await test.Case.Decide(new Decision { Kind = DecisionKind.Accept, Target = "A", Author = "cy", Seen = seen });
        Assert.Contains("bob", late.Problem!.What, StringComparison.Ordinal);
        Assert.Contains("a copy", late.Problem.What, StringComparison.Ordinal);
        Assert.Equal(ClaimState.Rejected, test.Case.View.Claim("A")!.State);
        Assert.Null((await test.Case.Decide(new Decision { Kind = DecisionKind.Accept, Target = "A", Author = "cy", Seen = test.Case.View.Entries })).Problem);
    }

    [Fact]
    public async Task A_finding_is_set_aside_and_brought_back()
    {
        await using var test = await TestCase.Create();
        await test.Case.Capture([test.Write("r.txt", "Trains took 4,800 shells and 200 rockets. Moscow got 5,000 shells.")]);
        var id = test.Case.View.Documents[0].Document.Sha256;
        await test.Decide(DecisionKind.Add, id, ("quote", "4,800 shells"), ("kind", "transfer"), ("supplier", "KP"), ("recipient", "RU"), ("item", "artillery-shell"), ("value", "4800"), ("measure", "shipped"), ("origin.state", "KR"));
        await test.Decide(DecisionKind.Add, id, ("quote", "5,000 shells"), ("kind", "transfer"), ("supplier", "KP"), ("recipient", "RU"), ("item", "artillery-shell"), ("value", "9000"), ("measure", "shipped"), ("origin.state", "UA"));
        Assert.NotEmpty(test.Case.View.Findings);
        var finding = test.Case.View.Findings.First();

        await test.Decide(DecisionKind.Dismiss, finding.Id);
        Assert.DoesNotContain(finding.Id, test.Case.View.Findings.Select(f => f.Id));
        Assert.Equal("because", test.Case.View.Dismissal(finding.Id)!.Reason);
        await test.Case.Undo();
        Assert.Contains(finding.Id, test.Case.View.Findings.Select(f => f.Id));
    }

    [Fact]
    public async Task The_case_as_it_was_known_before_a_decision_is_unchanged_by_it()
    {
        await using var test = await WithTable();
        var before = test.Case.View;
        await test.Decide(DecisionKind.Reject, "A");
        Assert.Equal(["A", "B"], before.ActiveClaims.Select(c => c.Id));
        Assert.Equal(["A", "B"], test.Case.At(before.Entries).ActiveClaims.Select(c => c.Id));
        Assert.Equal(before.Head, test.Case.At(before.Entries).Head);
        Assert.Equal(["B"], test.Case.View.ActiveClaims.Select(c => c.Id));
    }

    private static bool EqualClaims(CaseClaim? a, CaseClaim? b) =>
        a is not null && b is not null && a.State == b.State && a.Entry == b.Entry && a.Claim.Quantity == b.Claim.Quantity && a.Decisions.Select(d => d.Seq).SequenceEqual(b.Decisions.Select(d => d.Seq));

    private static async Task<TestCase> WithTable()
    {
        var test = await TestCase.Create();
        await test.Case.Import(test.Table("t.tsv", ("A", "100", "KP"), ("B", "200", "KP")));
        return test;
    }
}
