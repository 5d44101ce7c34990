using System.Collections.Immutable;
using Tallyman.Data;

namespace Tallyman.Gazetteers;

/// <summary>Reads tables of items.</summary>
internal static class ItemRows
{
    public static readonly ImmutableArray<string> Required =
        ["key", "item", "parent", "register", "form", "detail", "names_en", "names_uk", "names_ru", "source"];

    private static readonly ImmutableArray<string> Categories = ["I", "II", "III", "IV", "V", "VI", "VII", "small-arms"];

    public static List<Sourced<Item>> Read(TsvTable? table, ICollection<DataProblem> problems)
    {
        var rows = new List<Sourced<Item>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table?.Rows ?? [])
        {
            if (Cells.Key(row, seen, problems) is not { } key || Cells.Term<ItemForm>(row, "form", problems) is not { } form)
            {
                continue;
            }

            var register = Cells.Optional(row, "register");
            if (register is not null && !Categories.Contains(register))
            {
                problems.Add(row.Problem("register", $"'{register}' is none of {string.Join(", ", Categories)}, or empty."));
            }

            var detail = Cells.Optional(row, "detail");
            if (form is ItemForm.Model or ItemForm.Calibre && detail is null)
            {
                problems.Add(row.Problem("detail", "A model or calibre needs its designation as written, such as 152 mm."));
            }

            if (row["item"].Length == 0)
            {
                problems.Add(row.Problem("item", "Empty: name the item that a claim counts it as."));
            }

            rows.Add(new(
                new Item
                {
                    Key = key,
                    CountsAs = row["item"],
                    Parent = Cells.Optional(row, "parent"),
                    Register = register,
                    Form = form,
                    Detail = detail,
                    Names = Cells.SomeNames(row, problems),
                    Not = row.List("not"),
                    Source = Cells.Source(row, problems),
                },
                row));
        }

        return rows;
    }
}
