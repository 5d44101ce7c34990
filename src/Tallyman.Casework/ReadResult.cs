using System.Collections.Immutable;

namespace Tallyman.Casework;

/// <summary>A document that was read.</summary>
/// <param name="Path">Path as given; <c>-</c> for standard input.</param>
/// <param name="Document">What is known of it.</param>
/// <param name="Text">The text that spans count in.</param>
/// <param name="Claims">Its claims in the order of their quotes.</param>
/// <param name="Findings">What the checks inside the document found.</param>
/// <param name="Notes">What stood in the way of a better reading: no date, an unknown language.</param>
/// <param name="Notices">What the extraction noticed: a guessed charset, dates that disagree.</param>
public sealed record ReadResult(
    string Path,
    Document Document,
    DocumentText Text,
    ImmutableArray<Claim> Claims,
    ImmutableArray<Finding> Findings,
    ImmutableArray<string> Notes,
    ImmutableArray<Message> Notices);
