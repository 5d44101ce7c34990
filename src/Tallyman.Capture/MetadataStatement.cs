namespace Tallyman.Capture;

/// <summary>One value that some part of a document, or someone about it, states for one field. Those that disagree are all kept.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Value">The value, in the field's form (a date as <c>yyyy-MM-dd</c>, a language as BCP 47).</param>
/// <param name="From">Where it was stated: <c>option</c>, <c>sidecar</c>, <c>json-ld</c>, <c>open-graph</c>, <c>meta</c>, <c>time</c>, <c>dateline</c>, <c>markup</c>, <c>text</c>.</param>
/// <param name="Stated">The characters as they stood there.</param>
public sealed record MetadataStatement(MetadataField Field, string Value, string From, string Stated);
