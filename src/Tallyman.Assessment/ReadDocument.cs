namespace Tallyman.Assessment;

/// <summary>A document with its text, as far as the checks need them.</summary>
/// <param name="Document">What is known of it.</param>
/// <param name="Text">The text that its claims' spans count in; without it the headline is told by the document's title alone.</param>
public sealed record ReadDocument(Document Document, DocumentText? Text);
