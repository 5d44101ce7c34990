using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tallyman;

/// <summary>
/// A quantity of something as an argument of a <see cref="Message"/>: qualifier, number or range, unit and item in one
/// invariant text, <c>at-most 4800000 - artillery-shell</c>, <c>between 5..8 t -</c>; <c>-</c> stands for an absent part.
/// </summary>
/// <param name="Quantity">The number as stated; absent where none was.</param>
/// <param name="Item">Key of the item taxonomy.</param>
public readonly record struct StatedAmount(Quantity? Quantity, string? Item)
{
    /// <summary>What a claim states.</summary>
    public static StatedAmount Of(Claim claim) => new(claim.Quantity, claim.Item);

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out StatedAmount amount)
    {
        amount = default;
        var parts = text?.Split(' ') ?? [];
        if (parts.Length != 4)
        {
            return false;
        }

        var unit = parts[2] == "-" ? null : parts[2];
        var item = parts[3] == "-" ? null : parts[3];
        if (parts[1] == "-")
        {
            amount = new StatedAmount(null, item);
            return true;
        }

        if (!Term.TryParse<Qualifier>(parts[0], out var qualifier))
        {
            return false;
        }

        var two = qualifier is Qualifier.Between or Qualifier.Vague;
        var dots = parts[1].IndexOf("..", StringComparison.Ordinal);
        if (two != dots > 0)
        {
            return false;
        }

        if (!two)
        {
            if (!TryNumber(parts[1], out var value))
            {
                return false;
            }

            amount = new StatedAmount(Quantity.Of(value, qualifier, unit), item);
            return true;
        }

        if (!TryNumber(parts[1].AsSpan(0, dots), out var low) || !TryNumber(parts[1].AsSpan(dots + 2), out var high) || low > high)
        {
            return false;
        }

        amount = new StatedAmount(Quantity.Range(low, high, qualifier, unit), item);
        return true;
    }

    /// <summary>The invariant text.</summary>
    public override string ToString() => Quantity is { } q
        ? $"{Term.Of(q.Qualifier)} {(q.Value is { } value ? Number(value) : $"{Number(q.Low!.Value)}..{Number(q.High!.Value)}")} {q.Unit ?? "-"} {Item ?? "-"}"
        : $"- - - {Item ?? "-"}";

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    private static bool TryNumber(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
