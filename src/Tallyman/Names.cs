using System.Collections.Immutable;

namespace Tallyman;

/// <summary>
/// What something is called in the languages that Tallyman reads: phrases in the form of a dictionary (nominative,
/// singular where the word has one), the usual one first. Which of them decline is the language packs' knowledge.
/// </summary>
/// <param name="En">English.</param>
/// <param name="Uk">Ukrainian.</param>
/// <param name="Ru">Russian.</param>
public sealed record Names(ImmutableArray<string> En, ImmutableArray<string> Uk, ImmutableArray<string> Ru)
{
    /// <summary>No name in any language.</summary>
    public static Names None { get; } = new([], [], []);

    /// <summary>The names of all languages: English, then Ukrainian, then Russian, each in its own order.</summary>
    public IEnumerable<string> All => En.Concat(Uk).Concat(Ru);

    /// <summary>The names in one language; none for a language that Tallyman does not read.</summary>
    /// <param name="language"><c>en</c>, <c>uk</c> or <c>ru</c>.</param>
    public ImmutableArray<string> In(string language) => language switch
    {
        "en" => En,
        "uk" => Uk,
        "ru" => Ru,
        _ => [],
    };

    /// <summary>Equal where the phrases are, in their order.</summary>
    public bool Equals(Names? other) =>
        other is not null && En.SequenceEqual(other.En) && Uk.SequenceEqual(other.Uk) && Ru.SequenceEqual(other.Ru);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(En.Length, Uk.Length, Ru.Length, All.FirstOrDefault());
}
