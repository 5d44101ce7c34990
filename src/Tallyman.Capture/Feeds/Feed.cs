using System.Collections.Immutable;

namespace Tallyman.Capture.Feeds;

/// <summary>What names addresses to capture.</summary>
/// <param name="Kind"><c>rss</c>, <c>atom</c>, <c>json-feed</c>, <c>sitemap</c>, <c>sitemap-index</c> or <c>list</c>.</param>
/// <param name="Title">Title of the whole.</param>
/// <param name="Entries">Its entries in their order, each address once.</param>
public sealed record Feed(string Kind, string? Title, ImmutableArray<FeedEntry> Entries);
