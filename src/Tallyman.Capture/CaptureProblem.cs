namespace Tallyman.Capture;

/// <summary>Why bytes could not be used: what is wrong, where in them, and what to do.</summary>
/// <param name="What">What is wrong, one sentence without its full stop.</param>
/// <param name="Remedy">What to do about it, one sentence without its full stop.</param>
/// <param name="Offset">Byte at which it was seen, from 0; absent where the whole is meant.</param>
public sealed record CaptureProblem(string What, string Remedy, long? Offset = null)
{
    /// <summary><c>what, at byte n. What to do.</c></summary>
    public override string ToString() => Offset is { } at
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{What}, at byte {at}. {Remedy}.")
        : $"{What}. {Remedy}.";
}
