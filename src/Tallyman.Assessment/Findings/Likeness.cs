namespace Tallyman.Assessment.Findings;

/// <summary>When two claims can be of one matter.</summary>
internal static class Likeness
{
    /// <summary>True where no party that both name differs.</summary>
    public static bool SameParties(Claim a, Claim b) =>
        MayBe(a.Supplier, b.Supplier) && MayBe(a.Recipient, b.Recipient)
        && (a.Actors.IsDefaultOrEmpty || b.Actors.IsDefaultOrEmpty || a.Actors.Intersect(b.Actors, StringComparer.Ordinal).Any());

    /// <summary>True where both name the same supplier and recipient.</summary>
    public static bool SameKnownParties(Claim a, Claim b) =>
        a.Supplier is not null && a.Supplier == b.Supplier && a.Recipient is not null && a.Recipient == b.Recipient;

    /// <summary>True where the models or calibres that both name are one.</summary>
    public static bool SameDetail(Claim a, Claim b) =>
        a.ItemDetail is null || b.ItemDetail is null || string.Equals(a.ItemDetail, b.ItemDetail, StringComparison.OrdinalIgnoreCase);

    /// <summary>True where both are of things that have happened, or both of things that are to come.</summary>
    public static bool SameStage(Claim a, Claim b) => IsPlan(a) == IsPlan(b);

    /// <summary>True for what was promised, awaited or asked for.</summary>
    public static bool IsPlan(Claim claim) =>
        claim.Measure == Measure.Promised || claim.Factuality is Factuality.Expected or Factuality.Asked;

    /// <summary>True for carriers and boxes, whose content is another item.</summary>
    public static bool IsCarrier(Claim claim) => claim.Item is "container" or "wagon";

    private static bool MayBe(string? a, string? b) => a is null || b is null || a == b;
}
