using System.Collections.Frozen;
using Tallyman.Data;

namespace Tallyman.Assessment;

/// <summary>Which item words are told for one another: the wider word of each, from <c>data/assessment/item-kin.tsv</c>.</summary>
public sealed class ItemKin
{
    private static readonly Lazy<ItemKin> Shared = new(LoadDefault);

    private readonly FrozenDictionary<string, string> _wider;
    private readonly FrozenSet<string> _oneCount;
    private readonly FrozenSet<string> _unspecific;

    private ItemKin(FrozenDictionary<string, string> wider, FrozenSet<string> oneCount, FrozenSet<string> unspecific)
    {
        _wider = wider;
        _oneCount = oneCount;
        _unspecific = unspecific;
    }

    /// <summary>The program's own.</summary>
    public static ItemKin Default => Shared.Value;

    /// <summary>Reads the tables of wider words and of unspecific items; a doubled item or a chain that returns to itself is a problem.</summary>
    public static ItemKin Read(TsvTable table, TsvTable unspecific, ICollection<DataProblem> problems)
    {
        var oneCount = new HashSet<string>(StringComparer.Ordinal);
        var wider = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!wider.TryAdd(row["item"], row["wider"]))
            {
                problems.Add(row.Problem("item", $"'{row["item"]}' stands twice: keep one row."));
            }
            else if (Reaches(wider, row["wider"], row["item"]))
            {
                wider.Remove(row["item"]);
                problems.Add(row.Problem("wider", $"'{row["wider"]}' is narrower than '{row["item"]}' by the rows above: remove one."));
            }
            else if (row["one_count"] == "true")
            {
                oneCount.Add(row["item"]);
            }
        }

        return new ItemKin(
            wider.ToFrozenDictionary(StringComparer.Ordinal),
            oneCount.ToFrozenSet(StringComparer.Ordinal),
            unspecific.Rows.Select(r => r["item"]).ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>True where both are one item, or one is a wider word for the other; an absent item may be any.</summary>
    public bool MayBeOne(string? left, string? right) =>
        left is null || right is null || Reaches(_wider, left, right) || Reaches(_wider, right, left);

    /// <summary>True where a count of the one can be the count of the other: the same item, or a word that is used for it in counts.</summary>
    public bool MayBeOneCount(string left, string right) =>
        left == right || (_oneCount.Contains(left) && _wider[left] == right) || (_oneCount.Contains(right) && _wider[right] == left);

    /// <summary>True for words that hold unlike things: two counts of them need not be of one.</summary>
    public bool IsUnspecific(string item) => _unspecific.Contains(item);

    /// <summary>True where the first is a wider word for the second, and not the same.</summary>
    public bool IsWider(string wider, string item) => wider != item && Reaches(_wider, item, wider);

    /// <summary>True where one can be a part of the other's number: both under one word that is not unspecific, or either unnamed.</summary>
    public bool MayBePart(string? part, string? whole)
    {
        for (var word = part; word is not null && (word == part || !IsUnspecific(word)); word = _wider.GetValueOrDefault(word))
        {
            if (whole is null || Reaches(_wider, whole, word))
            {
                return true;
            }
        }

        return part is null;
    }

    /// <summary>True where both have a word in common that is as wide or wider.</summary>
    public bool AreKin(string? left, string? right)
    {
        for (var word = left; word is not null; word = _wider.GetValueOrDefault(word))
        {
            if (right is null || Reaches(_wider, right, word))
            {
                return true;
            }
        }

        return left is null;
    }

    private static bool Reaches(IReadOnlyDictionary<string, string> wider, string from, string to)
    {
        for (var word = from; word is not null; word = wider.GetValueOrDefault(word))
        {
            if (word == to)
            {
                return true;
            }
        }

        return false;
    }

    private static ItemKin LoadDefault()
    {
        var problems = new List<DataProblem>();
        var kin = Read(
            ProgramData.Table("assessment/item-kin.tsv", ["item", "wider", "one_count", "source"], problems),
            ProgramData.Table("assessment/unspecific-items.tsv", ["item", "source"], problems),
            problems);
        return problems.Count == 0 ? kin : throw new InvalidOperationException(string.Join(Environment.NewLine, problems));
    }
}
