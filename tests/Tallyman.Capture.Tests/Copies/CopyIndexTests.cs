using Tallyman.Capture.Copies;

namespace Tallyman.Capture.Tests.Copies;

public sealed class CopyIndexTests
{
    private static readonly string s_story = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"Sentence {i} says that container {i * 7} went from port {i % 5} to depot {i * 3} on day {i}."));

    [Fact]
    public void A_story_that_was_cut_or_reordered_is_found_and_another_is_not()
    {
        var index = new CopyIndex();
        Assert.Empty(index.Add("a", Sketching.Of(s_story)));
        Assert.Empty(index.Add("b", Sketching.Of(string.Join(' ', Enumerable.Range(0, 40).Select(i => $"In town {i * 11} nobody of the {i * 13} people spoke about the weather of week {i * 17} or ships.")))));
        Assert.Equal("a", Assert.Single(index.Add("cut", Sketching.Of(s_story[..(s_story.Length / 2)]))).Id);
        var reordered = string.Join(". ", s_story.Split(". ").Reverse());
        Assert.Equal(["a", "cut"], index.Add("reordered", Sketching.Of(reordered)).Select(c => c.Id));
        Assert.Equal(4, index.Count);
    }

    [Fact]
    public void Word_endings_do_not_part_two_copies_but_numbers_do()
    {
        var a = Sketching.Of("Северная Корея отправила контейнеры со снарядами через порты России в августе прошлого года по данным разведки");
        var b = Sketching.Of("Северную Корею отправили контейнеров со снарядах через портах Россией в августа прошлом году по данными разведку");
        Assert.InRange(a.Resemblance(b), 0.15, 1);
        Assert.Equal(1, a.Resemblance(a));
        Assert.InRange(Sketching.Of(s_story).Resemblance(Sketching.Of(s_story.Replace("7", "8", StringComparison.Ordinal).Replace("3", "4", StringComparison.Ordinal))), 0, 0.6);
    }

    [Fact]
    public void Short_and_empty_texts_are_copies_of_nothing()
    {
        var index = new CopyIndex();
        Assert.Empty(index.Add("1", Sketching.Of("Read more")));
        Assert.Empty(index.Add("2", Sketching.Of("Read more")));
        Assert.Empty(index.Add("3", Sketching.Of(string.Empty)));
    }
}
