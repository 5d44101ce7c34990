using System.Collections.Concurrent;
using System.Globalization;

namespace Tallyman.Workspace.Documents;

/// <summary>
/// What the last forms came to, to be told on the page that follows: kept in memory under a number that only counts, so
/// that no text travels in an address.
/// </summary>
public sealed class Notices
{
    private const int Kept = 64;

    private readonly ConcurrentDictionary<string, Notice> _notices = new(StringComparer.Ordinal);
    private long _last;

    /// <summary>Keeps a notice and gives its number.</summary>
    public string Add(Notice notice)
    {
        var number = Interlocked.Increment(ref _last);
        _notices[number.ToString(CultureInfo.InvariantCulture)] = notice;
        _notices.TryRemove((number - Kept).ToString(CultureInfo.InvariantCulture), out _);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A notice by its number; null where there is none any more.</summary>
    public Notice? Find(string? number) => number is not null ? _notices.GetValueOrDefault(number) : null;
}
