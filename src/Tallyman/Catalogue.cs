using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Tallyman;

/// <summary>
/// The rows of one table of the gazetteer in the order in which they are to be tried: a case's own before the
/// program's. A case's row takes the place of the program's row of the same key.
/// </summary>
public sealed class Catalogue<T>
    where T : class, INamed
{
    private readonly FrozenDictionary<string, T> _byKey;
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<T>>> _byName;
    private readonly Lazy<FrozenDictionary<string, ImmutableArray<(T Row, NameKey Key)>>> _bySkeleton;

    /// <summary>Puts rows in order; of rows with one key the first is kept.</summary>
    public Catalogue(IEnumerable<T> rows)
    {
        Rows = [.. rows.DistinctBy(r => r.Key)];
        _byKey = Rows.ToFrozenDictionary(r => r.Key, StringComparer.Ordinal);
        _byName = new(() => Rows
            .SelectMany(r => r.Names.All.Select(NameFold.Of).Distinct(), (row, name) => (row, name))
            .GroupBy(p => p.name, p => p.row, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal));
        _bySkeleton = new(() => Rows
            .SelectMany(r => r.Names.All.Select(NameFold.Of).Distinct(), (row, name) => (Row: row, Key: NameKey.Of(name)))
            .SelectMany(p => p.Key.Skeletons, (p, skeleton) => (skeleton, p))
            .GroupBy(p => p.skeleton, p => p.p, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal));
    }

    /// <summary>All rows in their order.</summary>
    public ImmutableArray<T> Rows { get; }

    /// <summary>The row of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public T this[string key] =>
        _byKey.TryGetValue(key, out var row) ? row : throw new KeyNotFoundException($"No {typeof(T).Name.ToLowerInvariant()} has the key '{key}'.");

    /// <summary>The row of a key, where there is one; case counts.</summary>
    public bool TryGet([NotNullWhen(true)] string? key, [NotNullWhen(true)] out T? row)
    {
        row = null;
        return key is not null && _byKey.TryGetValue(key, out row);
    }

    /// <summary>All rows that bear a name in any language, as <see cref="NameFold"/> compares, in their order; empty where none does.</summary>
    public ImmutableArray<T> Named(string name) =>
        _byName.Value.TryGetValue(NameFold.Of(name), out var rows) ? rows : [];

    /// <summary>
    /// All rows with a name that may be a transliteration of this one (<see cref="NameKey"/>), in their order; those that
    /// bear it are among them. To propose, never to decide.
    /// </summary>
    public ImmutableArray<T> Resembling(string name)
    {
        var key = NameKey.Of(name);
        var found = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var skeleton in key.Skeletons)
        {
            if (_bySkeleton.Value.TryGetValue(skeleton, out var rows))
            {
                found.UnionWith(rows.Where(r => r.Key.Resembles(key)).Select(r => r.Row));
            }
        }

        return [.. Rows.Where(found.Contains)];
    }
}
