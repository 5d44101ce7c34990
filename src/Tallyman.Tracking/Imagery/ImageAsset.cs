using System.Collections.Immutable;

namespace Tallyman.Tracking.Imagery;

/// <summary>A file of an image.</summary>
/// <param name="Key">Its key in the item.</param>
/// <param name="Address">Where it lies.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Roles">What it is for: data, thumbnail, metadata.</param>
public sealed record ImageAsset(string Key, string Address, string? MediaType, ImmutableArray<string> Roles);
