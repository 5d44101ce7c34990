using Tallyman.Data;

namespace Tallyman.Gazetteers;

/// <summary>A value with the row of the table that it was read from.</summary>
internal readonly record struct Sourced<T>(T Value, TsvRow Row);
