namespace Tallyman.Capture.Tests.Images;

public sealed class ImageExtractionTests
{
    private const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task A_picture_gives_what_it_says_of_itself()
    {
        Assert.True((await Extractor.ExtractAsync(Convert.FromBase64String(Png), ExtractionHints.None)).TryGet(out var extraction, out _));
        Assert.Equal("image/png", extraction.MediaType);
        Assert.Contains("Image Width: 1", extraction.Text.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_picture_is_a_problem() =>
        Assert.False((await Extractor.ExtractAsync(Convert.FromBase64String(Png).AsMemory(0, 20), ExtractionHints.None)).TryGet(out _, out _));
}
