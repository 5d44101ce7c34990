using System.Collections.Frozen;
using System.Collections.Immutable;
using Tallyman.Reading.Claims;
using Tallyman.Reading.Clauses;
using Tallyman.Reading.Packs;

namespace Tallyman.Reading;

/// <summary>
/// Reads documents: from a text to the claims that it carries, each tied to its characters. One reader serves every
/// language that has a pack. It is immutable, so any number of threads may read with one; the same characters and the
/// same record give the same claims on every machine, culture and time zone.
/// </summary>
public sealed class Reader
{
    private readonly FrozenDictionary<string, Lazy<Knowledge>> _knowledge;

    private Reader(FrozenDictionary<string, Lazy<Knowledge>> knowledge) => _knowledge = knowledge;

    /// <summary>The languages that it has a pack for: ISO 639-1 codes.</summary>
    public ImmutableArray<string> Languages { get; } = Pack.Languages;

    /// <summary>A reader of the program's own packs and gazetteer. A language's pack is loaded when it is first read.</summary>
    public static Reader Create() => Create(Gazetteer.Default);

    /// <summary>A reader of the program's packs and a gazetteer, such as <see cref="Gazetteer.With"/> gives with a case's own rows.</summary>
    public static Reader Create(Gazetteer gazetteer)
    {
        ArgumentNullException.ThrowIfNull(gazetteer);
        return new Reader(Pack.Languages.ToFrozenDictionary(l => l, l => new Lazy<Knowledge>(() => new Knowledge(Pack.For(l), gazetteer)), StringComparer.Ordinal));
    }

    /// <summary>What is known of a language; null where it has no pack.</summary>
    internal Knowledge? KnowledgeOf(string? language) =>
        language is not null && _knowledge.TryGetValue(language, out var known) ? known.Value : null;

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
        if (KnowledgeOf(document.Language) is not { } known)
        {
            return [];
        }

        using var numbered = Numbered.Read(text.Value, known.Pack, document.Published);
        using var scene = new Scene(known, document, numbered);
        Marker.Mark(scene);
        TriggerForms.Analyse(scene);
        ClauseSplitter.Split(scene);
        return Assembler.Assemble(scene, text, ClaimFinder.Find(scene));
    }
}
