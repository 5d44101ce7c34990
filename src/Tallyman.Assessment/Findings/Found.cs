using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tallyman.Assessment.Findings;

/// <summary>Makes findings with their ids.</summary>
internal static class Found
{
    public static Finding Of(FindingKind kind, ImmutableArray<string> about, Message why, decimal? value = null, bool reconciled = false)
    {
        var content = new StringBuilder(Term.Of(kind));
        foreach (var id in about.Order(StringComparer.Ordinal))
        {
            content.Append('\n').Append(id);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(content.ToString()), hash);
        return new Finding
        {
            Id = $"{Term.Of(kind)}.{Convert.ToHexStringLower(hash[..6])}",
            Kind = kind,
            About = about,
            Value = value,
            Reconciled = reconciled,
            Why = why,
        };
    }

    /// <summary>A claim's amount as an argument: of ratios the multiple (<c>times</c>) or the share alone, of ships' movements the voyages.</summary>
    public static string Amount(Statement statement)
    {
        var claim = statement.Claim;
        return claim.Kind switch
        {
            ClaimKind.Ratio => new StatedAmount(claim.Quantity?.WithUnit(claim.Quantity.Unit ?? "times"), null).ToString(),
            ClaimKind.Movement when claim.Item is null or "ship" => new StatedAmount(statement.Quantity?.WithUnit(statement.Quantity.Unit ?? "voyage"), null).ToString(),
            _ => new StatedAmount(statement.Quantity, claim.Item).ToString(),
        };
    }

    /// <summary>A number as an argument, to at most four significant digits beyond the whole part.</summary>
    public static string Number(decimal value) => Short(value).ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary>The number to four significant digits; whole numbers as they are.</summary>
    public static decimal Short(decimal value)
    {
        var size = Math.Abs(value);
        if (size >= 1000 || size == 0)
        {
            return Math.Round(value, size >= 100000 ? 0 : 1);
        }

        var digits = 3 - (int)Math.Floor(Math.Log10((double)size));
        return Math.Round(value, Math.Clamp(digits, 0, 28));
    }
}
