using System.Text.RegularExpressions;
using NodaTime;

namespace Tallyman.Assessment;

/// <summary>A claim with what every check asks of it, worked out once.</summary>
internal sealed partial class Statement
{
    private static readonly LocalDate Never = new(9999, 12, 31);

    public Statement(Claim claim, AssessmentKnowledge knowledge)
    {
        Claim = claim;
        Quantity = claim.Quantity is { } quantity ? quantity.WithUnit(CountedUnit(claim, quantity.Unit)) : null;
        if (Quantity is not null)
        {
            Allowed = IntervalRules.Default.Of(Quantity);
            Widened = StatedNumber.Widened(Quantity, knowledge.Thresholds);
        }

        SaidBy = claim.Released?.Latest ?? claim.Released?.Earliest;
        Order = SaidBy ?? Never;
        Document = (claim.Source as TextSource)?.Document;
        Span = (claim.Source as TextSource)?.Span;
        Speaker = OriginKey.Of(claim.Origin, knowledge);
        Calibre = claim.ItemDetail is { } detail && MillimetresPattern().Match(detail) is { Success: true } match ? match.Groups["calibre"].Value.Replace(',', '.') : null;
    }

    public Claim Claim { get; }

    public string Id => Claim.Id;

    /// <summary>The quantity with the unit of pieces left out where the row names what the item says already.</summary>
    public Quantity? Quantity { get; }

    public Interval Allowed { get; }

    public Interval Widened { get; }

    /// <summary>The day by which it had certainly been said.</summary>
    public LocalDate? SaidBy { get; }

    /// <summary><see cref="SaidBy"/>, undated claims last.</summary>
    public LocalDate Order { get; }

    /// <summary>The document that it stands in; absent for rows.</summary>
    public string? Document { get; }

    public TextSpan? Span { get; }

    public OriginKey Speaker { get; }

    /// <summary>Whose word it is: the origin, or where none is named the document or row, since two unnamed sources need not be one.</summary>
    public (OriginKey Origin, string? Place) Voice => (Speaker, Speaker.IsUnknown ? Document ?? Id : null);

    /// <summary>The calibre in millimetres that the item's detail names; absent where it names none.</summary>
    public string? Calibre { get; }

    /// <summary>True where the source stands behind it so far that its number can bound what was.</summary>
    public bool Binds => Quantity is not null && Claim.Factuality switch
    {
        Factuality.Asserted or Factuality.Probable => true,
        Factuality.Possible => Claim.Kind == ClaimKind.Capacity,
        _ => false,
    };

    /// <summary>The flow that it belongs to; absent where it tells of none.</summary>
    public Flow? Flow
    {
        get
        {
            var item = Claim.Item ?? (Claim is { Kind: ClaimKind.Movement, Carrier: Carrier.Ship } ? "ship" : null);
            if (item is null || (Claim.Supplier is null && Claim.Recipient is null))
            {
                return null;
            }

            return Claim.Kind switch
            {
                ClaimKind.Transfer => new Flow(Claim.Supplier, Claim.Recipient, item, Claim.Measure, ClaimKind.Transfer, Quantity?.Unit),
                ClaimKind.Capacity => new Flow(Claim.Supplier, Claim.Recipient, item, null, ClaimKind.Capacity, Quantity?.Unit),
                ClaimKind.Movement when Quantity is not null => new Flow(Claim.Supplier, Claim.Recipient, item, null, ClaimKind.Movement, Quantity.Unit),
                _ => null,
            };
        }
    }

    [GeneratedRegex(@"\b(?<calibre>\d{2,3}([.,]\d{1,2})?)\s?-?\s?(mm|мм)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MillimetresPattern();

    // Analysts' tables name what is counted as the unit (container, wagon, person, voyage): pieces of the item.
    private static string? CountedUnit(Claim claim, string? unit) => unit switch
    {
        null => null,
        "piece" => null,
        "person" when claim.Item is "troops" or "workers" => null,
        "voyage" when claim.Kind == ClaimKind.Movement => null,
        _ when unit == claim.Item => null,
        _ => unit,
    };
}
