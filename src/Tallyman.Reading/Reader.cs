using System.Collections.Immutable;

namespace Tallyman.Reading;

/// <summary>
/// Reads documents: from a text to the claims that it carries, each tied to its characters. One reader serves every
/// language that has a pack. It is immutable, so any number of threads may read with one; the same characters and the
/// same record give the same claims on every machine, culture and time zone.
/// </summary>
public sealed class Reader
{
    private Reader(ImmutableArray<string> languages) => Languages = languages;

    /// <summary>The languages that it has a pack for: ISO 639-1 codes.</summary>
    public ImmutableArray<string> Languages { get; }

    /// <summary>A reader of the program's own data.</summary>
    public static Reader Create() => new([]);

    /// <summary>
    /// The claims of a text, in the order of their quotes. Of the document's record it uses the language (<c>en</c>,
    /// <c>uk</c>, <c>ru</c>; absent or another: no claims), the publication date (absent: relative dates stay out of the
    /// claims), the outlet with its state, and the hash, which begins the claims' ids.
    /// </summary>
    /// <param name="document">What is known of the document.</param>
    /// <param name="text">Its text; spans of the claims count its code points.</param>
    public ImmutableArray<Claim> Read(Document document, DocumentText text)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(text);
        return document.Language is { } language && Languages.Contains(language) ? throw new InvalidOperationException($"The pack '{language}' is not loaded.") : [];
    }
}
