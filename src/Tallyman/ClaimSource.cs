namespace Tallyman;

/// <summary>What a claim is tied to: characters of a document, or a row of an analyst's table.</summary>
public abstract record ClaimSource;

/// <summary>Characters of a captured document.</summary>
/// <param name="Document">SHA-256 of the document's bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="Span">Where the quote stands.</param>
/// <param name="Quote">The characters of the span, letter for letter.</param>
public sealed record TextSource(string Document, TextSpan Span, string Quote) : ClaimSource;

/// <summary>A row of an imported table.</summary>
/// <param name="File">SHA-256 of the table's bytes, 64 lower-case hexadecimal digits.</param>
/// <param name="FileName">The table's name when it was imported.</param>
/// <param name="Row">Line of the file on which the row begins; the header is line 1.</param>
/// <param name="Address">The source that the row names, as written.</param>
/// <param name="Note">The coder's remark, as written.</param>
public sealed record RowSource(string File, string FileName, int Row, string? Address, string? Note) : ClaimSource;
