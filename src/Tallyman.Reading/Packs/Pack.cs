using System.Collections.Concurrent;
using System.Collections.Immutable;
using Tallyman.Data;

namespace Tallyman.Reading.Packs;

/// <summary>
/// What the engine knows of one language: its lexicon and tables. Packs are immutable and shared by all threads.
/// </summary>
public sealed class Pack
{
    private static readonly ConcurrentDictionary<string, Lazy<Pack>> OfProgram = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<Type, object> _parts = new();

    private readonly Lazy<ImmutableArray<DataProblem>> _problems;

    private Pack(string language, PackTables tables, Lexicon lexicon, Lazy<ImmutableArray<DataProblem>> problems)
    {
        Language = language;
        Tables = tables;
        Lexicon = lexicon;
        _problems = problems;
    }

    /// <summary>Languages that the program carries, as BCP 47 codes.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "uk", "ru"];

    /// <summary>BCP 47 code of the language.</summary>
    public string Language { get; }

    /// <summary>Rows that could not be used, with file and line.</summary>
    public ImmutableArray<DataProblem> Problems => _problems.Value;

    /// <summary>The tables as they were read.</summary>
    internal PackTables Tables { get; }

    /// <summary>Forms and what each can be.</summary>
    internal Lexicon Lexicon { get; }

    /// <summary>The program's own pack of a language, made at the first call and kept.</summary>
    /// <exception cref="ArgumentException">The program has no pack of the language.</exception>
    public static Pack For(string language)
    {
        if (!Languages.Contains(language))
        {
            throw new ArgumentException($"No pack for '{language}': there are {string.Join(", ", Languages)}.", nameof(language));
        }

        return OfProgram.GetOrAdd(language, l => new Lazy<Pack>(() => Load(l))).Value;
    }

    /// <summary>
    /// A part that another table gives (numbers, verbs, cues), made from this pack at the first call and kept with it.
    /// </summary>
    internal T Part<T>(Func<Pack, T> make)
        where T : class => (T)_parts.GetOrAdd(typeof(T), static (_, state) => state.make(state.pack), (make, pack: this));

    /// <summary>Makes a pack from tables; for tests and for a case's own rows.</summary>
    internal static Pack From(string language, PackTables tables, Pack? over, List<DataProblem> problems)
    {
        problems.AddRange(tables.Problems);
        var lexicon = PackLexicon.Build(tables, IsCyrillic(language), SharedWords.Of(language), over?.Lexicon, problems);
        var found = problems.ToImmutableArray();
        return new Pack(language, tables, lexicon, new Lazy<ImmutableArray<DataProblem>>(found));
    }

    private static Pack Load(string language)
    {
        var tables = PackTables.OfProgram(language);
        return new Pack(language, tables, PackBlock.Read(language), new Lazy<ImmutableArray<DataProblem>>(() => Check(language, tables)));
    }

    // The program's packs are compiled by the build: what is wrong with their rows is found by making them again.
    private static ImmutableArray<DataProblem> Check(string language, PackTables tables)
    {
        var problems = new List<DataProblem>(tables.Problems);
        PackLexicon.Build(tables, IsCyrillic(language), SharedWords.Of(language), null, problems);
        return [.. problems];
    }

    private static bool IsCyrillic(string language) => language is "uk" or "ru";
}
