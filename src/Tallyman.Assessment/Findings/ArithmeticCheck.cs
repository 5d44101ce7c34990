using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>
/// Whether the numbers of a text that belong together follow from each other. Only numbers that stand within a few
/// sentences, of like items and comparable units, are tried; a text's stated multiple, share, price or total is the
/// result, and where the natural operands do not give it, it fails.
/// </summary>
internal static class ArithmeticCheck
{
    public static ImmutableArray<Finding> Of(DocumentLayout layout, AssessmentKnowledge knowledge)
    {
        var numbers = layout.Body.Where(p => p.Quantity is { } q && (q.Value ?? q.Low) > 0 && p.Claim.Kind != ClaimKind.Distance).ToImmutableArray();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>();
        findings.AddRange(LoadCheck.Of(numbers, layout, knowledge, used));
        findings.AddRange(PriceCheck.Of(numbers, knowledge, used));
        findings.AddRange(RatioCheck.Of(numbers, knowledge, used));
        findings.AddRange(RateCheck.Of(numbers, knowledge));
        findings.AddRange(SumCheck.Of(numbers, knowledge));
        findings.AddRange(LimitCheck.Of(numbers, knowledge));
        findings.AddRange(ConversionCheck.Of(numbers, layout));
        return findings.ToImmutable();
    }

    public static FindingKind Kind(bool holds) => holds ? FindingKind.ArithmeticHolds : FindingKind.ArithmeticFails;
}
