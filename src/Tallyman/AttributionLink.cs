namespace Tallyman;

/// <summary>One hand that a claim went through, outermost first: outlet, agency quoted, speaker with office, body.</summary>
/// <param name="Role">Which hand this is.</param>
/// <param name="Name">As written, or as the document's record names the outlet.</param>
/// <param name="State">The state it belongs to, where known.</param>
/// <param name="Span">Where the text names it; absent for what the document's record says.</param>
public sealed record AttributionLink(AttributionRole Role, string Name, string? State, TextSpan? Span);
