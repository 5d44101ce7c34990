namespace Tallyman.Bench.Ledger;

/// <summary>What makes an entry about a kilobyte, in two scripts.</summary>
internal static class Filler
{
    public static string Text { get; } = string.Concat(Enumerable.Repeat("Two trains with shells came to the border. Два поезди зі снарядами прибули. ", 6));
}
