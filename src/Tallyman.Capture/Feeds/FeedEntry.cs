using NodaTime;

namespace Tallyman.Capture.Feeds;

/// <summary>One address that a feed, sitemap or list names.</summary>
/// <param name="Address">Absolute address.</param>
/// <param name="Title">Title, as hostile as the feed.</param>
/// <param name="Published">Day that the feed states.</param>
/// <param name="IsIndex">True for another sitemap, which lists addresses itself.</param>
public sealed record FeedEntry(Uri Address, string? Title = null, LocalDate? Published = null, bool IsIndex = false);
