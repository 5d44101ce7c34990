using System.Collections.Immutable;
using NodaTime;

namespace Tallyman.Tracking.Imagery;

/// <summary>One day of a watched place: the images that cover it. No image is not the same as no ship.</summary>
/// <param name="Day">The day, UTC.</param>
/// <param name="Images">Images of it, the clearest first.</param>
public sealed record CoverageDay(LocalDate Day, ImmutableArray<ImageItem> Images)
{
    /// <summary>True where an image shows the place with at most so much cloud and so great an angle; unknown values pass.</summary>
    public bool IsSeen(double mostCloudPercent = 50, double mostOffNadirDegrees = 45) =>
        Images.Any(i => (i.CloudPercent ?? 0) <= mostCloudPercent && (i.OffNadirDegrees ?? 0) <= mostOffNadirDegrees);

    /// <summary>Every day of a time, also those without an image.</summary>
    public static ImmutableArray<CoverageDay> Timeline(IEnumerable<ImageItem> items, double latitude, double longitude, LocalDate from, LocalDate to)
    {
        var byDay = items.Where(i => i.Covers(latitude, longitude))
            .SelectMany(i => Days(i, from, to).Select(d => (Day: d, Item: i)))
            .ToLookup(x => x.Day, x => x.Item);
        var days = ImmutableArray.CreateBuilder<CoverageDay>();
        for (var day = from; day <= to; day = day.PlusDays(1))
        {
            days.Add(new CoverageDay(day, [.. byDay[day].OrderBy(i => i.CloudPercent ?? 101).ThenBy(i => i.Start)]));
        }

        return days.ToImmutable();
    }

    private static IEnumerable<LocalDate> Days(ImageItem item, LocalDate from, LocalDate to)
    {
        var (first, last) = (item.Start!.Value.InUtc().Date, item.End!.Value.InUtc().Date);
        // A mosaic of months is no image of each day.
        for (var day = first < from ? from : first; day <= last && day <= to && NodaTime.Period.DaysBetween(first, last) <= 2; day = day.PlusDays(1))
        {
            yield return day;
        }
    }
}
