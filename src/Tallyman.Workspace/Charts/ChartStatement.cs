namespace Tallyman.Workspace.Charts;

/// <summary>One statement as a chart draws it: what it allows, when it was said, and of what time it speaks.</summary>
/// <param name="Id">Id of its claim.</param>
/// <param name="Source">Short name of who said it, for the label.</param>
/// <param name="State">Code of the origin's state, for the colour; absent where unknown.</param>
/// <param name="Shape">Symbol of its measure, such as <c>m-shipped</c>.</param>
/// <param name="Words">The stated number in few words.</param>
/// <param name="Title">All of it in one line, for whoever points at the mark.</param>
/// <param name="Interval">What the words allow.</param>
/// <param name="Value">The single number stated; absent for ranges and vague words.</param>
/// <param name="Said">When it was said.</param>
/// <param name="SpeaksOf">What time it speaks of; absent where not stated.</param>
/// <param name="Address">Where the claim is shown.</param>
public sealed record ChartStatement(
    string Id,
    string Source,
    string? State,
    string Shape,
    string Words,
    string Title,
    Interval Interval,
    decimal? Value,
    Period Said,
    Period? SpeaksOf,
    string Address)
{
    /// <summary>Where on the axis of values the mark stands: the number stated, else the middle of a range, else its one bound.</summary>
    public decimal Height => Value ?? (Interval.Low, Interval.High) switch
    {
        ({ } low, { } high) => (low + high) / 2,
        ({ } low, null) => low,
        (null, { } high) => high,
        _ => 0,
    };
}
