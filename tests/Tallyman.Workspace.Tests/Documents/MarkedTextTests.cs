using CsCheck;
using Tallyman.Workspace.Documents;

namespace Tallyman.Workspace.Tests.Documents;

public sealed class MarkedTextTests
{
    private static Claim Claim(DocumentText text, int start, int end, string id) => new()
    {
        Id = id,
        Kind = ClaimKind.Transfer,
        Source = new TextSource(new string('0', 64), new TextSpan(start, end), text.Slice(new TextSpan(start, end))),
    };

    [Fact]
    public void No_character_is_lost_or_added_whatever_the_claims_overlap() =>
        Gen.Select(Gen.String[Gen.Char["ab \n\r\ud83d\ude00é"], 0, 60], Gen.Select(Gen.Int[0, 60], Gen.Int[0, 60]).Array[0, 6]).Sample((value, spans) =>
        {
            var text = new DocumentText(value);
            var claims = spans
                .Select(s => (Start: Math.Min(s.Item1, s.Item2), End: Math.Min(Math.Max(s.Item1, s.Item2), text.Length)))
                .Where(s => s.Start < s.End)
                .Select((s, i) => Claim(text, s.Start, s.End, $"c{i}"))
                .ToList();
            var marked = MarkedText.Of(text, claims, null);
            foreach (var paragraph in marked.Paragraphs)
            {
                var line = string.Concat(paragraph.Runs.Select(r => r.Text));
                Assert.Equal(text.Slice(new TextSpan(paragraph.Start, paragraph.Start + new DocumentText(line).Length)), line);
                Assert.All(paragraph.Runs, r => Assert.Equal(text.Slice(new TextSpan(r.Start, r.Start + new DocumentText(r.Text).Length)), r.Text));
            }

            Assert.Equal(claims.Count, marked.Claims.Length);
        });

    [Fact]
    public void Two_claims_of_the_same_words_share_the_mark_and_both_numbers_stand_at_its_end()
    {
        var text = new DocumentText("They sent 5 tanks and guns.");
        var marked = MarkedText.Of(text, [Claim(text, 5, 17, "a"), Claim(text, 5, 17, "b")], null);
        var run = Assert.Single(marked.Paragraphs[0].Runs, r => r.Owner is not null);
        Assert.Equal([1, 2], run.Ending.Select(c => c.Number));
    }

    [Fact]
    public void A_narrow_claim_inside_a_wide_one_keeps_its_own_words()
    {
        var text = new DocumentText("about 5 tanks (or 200 t of steel) left");
        var marked = MarkedText.Of(text, [Claim(text, 0, 38, "wide"), Claim(text, 18, 32, "narrow")], null);
        Assert.Equal(["wide", "narrow", "wide"], marked.Paragraphs[0].Runs.Select(r => r.Owner!.Claim.Id));
        Assert.Equal("200 t of steel", marked.Paragraphs[0].Runs[1].Text);
    }

    [Fact]
    public void The_line_that_is_the_title_is_the_headline()
    {
        var text = new DocumentText("A title\n\nText.");
        Assert.Equal([true, false], MarkedText.Of(text, [], "A title").Paragraphs.Select(p => p.IsHeadline));
    }

    [Fact]
    public void A_claim_beyond_the_text_is_left_out()
    {
        var text = new DocumentText("Short.");
        var far = Claim(new DocumentText(new string('x', 50)), 20, 40, "far");
        Assert.Empty(MarkedText.Of(text, [far], null).Claims);
    }
}
