namespace Tallyman.Assessment.Findings;

/// <summary>Numbers that the document has through another: an agency or paper stands between it and the origin.</summary>
internal static class RelayCheck
{
    public static IEnumerable<Finding> Of(DocumentLayout layout)
    {
        var relayed = layout.Body
            .Where(p => p.Quantity is not null && p.Claim.Kind is not (ClaimKind.Event or ClaimKind.Movement))
            .Select(p => (Passage: p, Through: Through(p.Claim)))
            .Where(p => p.Through is not null)
            .GroupBy(p => (p.Through, p.Passage.Statement.Speaker));
        foreach (var group in relayed)
        {
            yield return Found.Of(
                FindingKind.Relayed,
                [.. group.Select(g => g.Passage.Id)],
                Message.Of("relayed.through", ("through", group.Key.Through!), ("origin", AgreementCheck.OriginText(group.First().Passage.Statement))));
        }
    }

    private static string? Through(Claim claim)
    {
        var links = claim.Attribution.IsDefault ? [] : claim.Attribution;
        var agency = links.FirstOrDefault(l => l.Role == AttributionRole.Agency);
        var beyond = links.Any(l => l.Role is AttributionRole.Speaker or AttributionRole.Body);
        return agency is not null && beyond && claim.Origin?.Speaker != agency.Name ? agency.Name : null;
    }
}
