using Tallyman.Data;
using Tallyman.Testing;
using Tallyman.Tracking.Imagery;

namespace Tallyman.Tracking.Tests.Imagery;

public sealed class ImageryTests
{
    [Fact]
    public void Items_of_all_versions_are_read()
    {
        var items = new List<ImageItem>();
        foreach (var file in Directory.GetFiles(SharedData.Path("data", "stac"), "*.json").Where(f => !f.EndsWith("planet-collection.json", StringComparison.Ordinal)))
        {
            var problems = new List<DataProblem>();
            var read = StacReader.Read(file, File.ReadAllBytes(file), problems);
            Assert.True(read.Length > 0 && problems.Count == 0, $"{Path.GetFileName(file)}: {read.Length} items, {string.Join(' ', problems)}");
            items.AddRange(read);
        }

        Assert.All(items, i => Assert.True(i.Start is not null && i.Footprint.Length > 0, i.Id));
        Assert.Contains(items, i => i.ProjectionCode?.StartsWith("EPSG:", StringComparison.Ordinal) == true);
        Assert.Contains(items, i => i.Footprint.Length > 1);
    }

    [Fact]
    public void What_is_no_item_is_refused_by_name()
    {
        foreach (var text in new[] { "{}", "[", "{\"type\":\"Feature\"}", "{\"type\":\"Collection\",\"id\":\"c\"}", new string('[', 5000) })
        {
            var problems = new List<DataProblem>();
            Assert.Empty(StacReader.Read("x.json", System.Text.Encoding.UTF8.GetBytes(text), problems));
            Assert.NotEmpty(problems);
        }
    }

    [Fact]
    public void A_day_without_an_image_is_in_the_timeline_without_one()
    {
        var file = SharedData.Path("data", "stac", "sentinel-2-l2a.json");
        var item = Assert.Single(StacReader.Read(file, File.ReadAllBytes(file), []));
        var day = item.Start!.Value.InUtc().Date;
        var middle = (Latitude: item.Footprint[0].Average(p => p.Latitude), Longitude: item.Footprint[0].Average(p => p.Longitude));
        var days = CoverageDay.Timeline([item], middle.Latitude, middle.Longitude, day.PlusDays(-1), day.PlusDays(1));
        Assert.Equal([0, 1, 0], days.Select(d => d.Images.Length));
        Assert.All(CoverageDay.Timeline([item], -middle.Latitude, middle.Longitude, day, day), d => Assert.Empty(d.Images));
    }

    [Fact]
    public void The_three_GeoTIFFs_are_read()
    {
        foreach (var name in new[] { "landsat-1985.tif", "landsat-2020.tif", "cog-sample.tif" })
        {
            using var stream = File.OpenRead(SharedData.Path("data", "imagery", name));
            var raster = Raster.Read(stream, out var problem);
            Assert.True(raster is not null, $"{name}: {problem}");
            Assert.True(raster.Values.Distinct().Take(10).Count() == 10, name);
        }
    }

    [Fact]
    public void A_bomb_and_a_cut_file_are_refused_by_name()
    {
        var bytes = File.ReadAllBytes(SharedData.Path("data", "imagery", "landsat-1985.tif"));
        for (var cut = 10; cut < bytes.Length; cut += bytes.Length / 7)
        {
            using var part = new MemoryStream(bytes[..cut]);
            Assert.True(Raster.Read(part, out var problem) is not null || problem is { Length: > 0 });
        }

        // A header that promises 65,535 x 65,535 pixels.
        byte[] bomb = [.. "II*\0"u8, 8, 0, 0, 0, 4, 0,
            0, 1, 4, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0, 0, 1, 1, 4, 0, 1, 0, 0, 0, 0xFF, 0xFF, 0, 0, 2, 1, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0, 17, 1, 4, 0, 1, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0];
        using var stream = new MemoryStream(bomb);
        Assert.Null(Raster.Read(stream, out var why));
        Assert.Contains("pixels", why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_known_shift_is_found_and_images_of_nothing_alike_are_not_sure()
    {
        using var stream = File.OpenRead(SharedData.Path("data", "imagery", "landsat-2020.tif"));
        var raster = Raster.Read(stream, out _)!;
        var shifted = new Raster(raster.Width, raster.Height, new float[raster.Values.Length]);
        for (var y = 0; y < raster.Height; y++)
        {
            for (var x = 0; x < raster.Width; x++)
            {
                shifted.Values[(y * raster.Width) + x] = raster.Values[(Math.Clamp(y + 5, 0, raster.Height - 1) * raster.Width) + Math.Clamp(x - 9, 0, raster.Width - 1)];
            }
        }

        // The second image shows at x what the first shows at x − 9: moving it left by 9 lays it on the first.
        var found = Registration.Of(raster, shifted, 256);
        Assert.True(found.IsSure, found.ToString());
        Assert.Equal(-9, found.ShiftX, 0.5);
        Assert.Equal(5, found.ShiftY, 0.5);
        var noise = new Raster(256, 256, [.. Enumerable.Range(0, 65_536).Select(i => (float)((i * 7919L * i) % 65_521))]);
        Assert.False(Registration.Of(raster, noise, 256).IsSure);
    }
}
