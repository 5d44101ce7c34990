using System.Buffers;
using System.Text;

namespace Tallyman.Publication;

/// <summary>
/// A cell of a CSV (RFC 4180) that a spreadsheet takes as text: one that begins with <c>=</c>, <c>+</c>, <c>-</c>,
/// <c>@</c>, a tab or a carriage return would be run as a formula, so it gets an apostrophe in front (OWASP, CSV
/// injection). Numbers, also negative ones, stay as they are.
/// </summary>
public static class SpreadsheetCell
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\n\r\t");

    /// <summary>Appends the cell, quoted where it must be.</summary>
    public static void Append(StringBuilder line, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return;
        }

        var text = IsFormula(value) ? "'" + value : value;
        if (text.AsSpan().IndexOfAny(Quoted) < 0)
        {
            line.Append(text);
            return;
        }

        line.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private static bool IsFormula(string value) =>
        value[0] is '=' or '+' or '-' or '@' or '\t' or '\r'
        && !decimal.TryParse(value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out _);
}
