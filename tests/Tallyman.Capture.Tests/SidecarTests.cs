using System.Text;
using NodaTime;
using Tallyman.Testing;

namespace Tallyman.Capture.Tests;

public sealed class SidecarTests
{
    [Fact]
    public void A_sidecar_is_read_with_its_nulls_absent()
    {
        Assert.True(Sidecar.TryRead("""{"url":null,"outlet":"Yonhap","outletState":"kr","published":"2024-06-14T23:30:00+09:00","title":"A \u0022title\u0022","language":"en-GB","note":1}"""u8.ToArray(), out var sidecar, out _));
        Assert.Equal(new Sidecar { Outlet = "Yonhap", OutletState = "KR", Published = new LocalDate(2024, 6, 14), Title = "A \"title\"", Language = "en" }, sidecar);
    }

    [Theory]
    [InlineData("{\n\"url\": ,}", "line 2")]
    [InlineData("[1]", "array")]
    [InlineData("{\"published\":\"14 June\"}", "14 June")]
    [InlineData("{\"published\":\"2024-02-30\"}", "2024-02-30")]
    [InlineData("{\"published\":20240614}", "number")]
    public void A_bad_sidecar_says_what_is_wrong(string json, string said)
    {
        Assert.False(Sidecar.TryRead(Encoding.UTF8.GetBytes(json), out _, out var problem));
        Assert.Contains(said, problem.What);
    }

    [Fact]
    public void The_sample_reports_sidecars_are_read()
    {
        var files = Directory.GetFiles(SharedData.Path("data", "reports", "en"), "*" + Sidecar.Suffix);
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            Assert.True(Sidecar.TryRead(File.ReadAllBytes(file), out var sidecar, out var problem), problem?.ToString());
            Assert.NotNull(sidecar.Published);
            Assert.True(File.Exists(file.Replace(Sidecar.Suffix, ".txt", StringComparison.Ordinal)));
        });
        Assert.Equal("/a/b.meta.json", Sidecar.PathOf("/a/b.txt"));
    }
}
