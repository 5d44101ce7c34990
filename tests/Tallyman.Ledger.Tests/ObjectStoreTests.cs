namespace Tallyman.Ledger.Tests;

public sealed class ObjectStoreTests
{
    [Fact]
    public void The_same_content_twice_is_one_object_and_read_only()
    {
        using var test = new TestLog();
        var first = test.Objects.Put("content"u8);
        Assert.Equal(first, test.Objects.Put("content"u8));
        Assert.Equal("ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73", first);
        Assert.Single(test.Objects.All());
        Assert.Equal("content"u8.ToArray(), test.Objects.Get(first));
        Assert.True(File.GetAttributes(test.Objects.PathOf(first)).HasFlag(FileAttributes.ReadOnly));
    }

    [Fact]
    public void Changed_and_missing_objects_are_refused_by_name()
    {
        using var test = new TestLog();
        var hash = test.Objects.Put("content"u8);
        var path = test.Objects.PathOf(hash);
        File.SetAttributes(path, FileAttributes.Normal);
        File.WriteAllBytes(path, "contenu"u8.ToArray());
        Assert.Contains(hash, Assert.Throws<LedgerException>(() => test.Objects.Get(hash)).Message, StringComparison.Ordinal);
        Assert.NotNull(test.Objects.Check($"{hash[..2]}/{hash}"));
        File.Delete(path);
        Assert.Contains("missing", Assert.Throws<LedgerException>(() => test.Objects.Get(hash)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_belong_is_named()
    {
        using var test = new TestLog();
        test.Objects.Put("content"u8);
        File.WriteAllText(Path.Combine(test.Objects.Folder, "stray"), "x");
        Assert.NotNull(test.Objects.Check("stray"));
    }
}
