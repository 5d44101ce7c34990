using System.Globalization;
using System.Text;

namespace Tallyman.Ledger.Canonical;

/// <summary>
/// Numbers as ECMAScript's <c>Number::toString</c> writes them (ECMA-262 section 6.1.6.1.20, cited by RFC 8785): the
/// shortest digits that read back to the same double, without an exponent from 1e−6 up to 1e21.
/// </summary>
internal static class EcmaScriptNumber
{
    public static byte[] Write(ReadOnlySpan<byte> json, int offset)
    {
        var value = double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(value)
            ? Encoding.ASCII.GetBytes(Write(value))
            : throw new CanonicalJsonException(offset, "the number is beyond what a double holds.");
    }

    public static string Write(double value)
    {
        if (value == 0)
        {
            return "0"; // Also for −0.
        }

        // "E16" would round; "R" gives the shortest digits that read back, here in exponent form for every size.
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var sign = text[0] == '-' ? "-" : string.Empty;
        text = text.TrimStart('-');
        var e = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = e < 0 ? 0 : int.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var before = point < 0 ? mantissa.Length : point;
        var all = mantissa.Replace(".", string.Empty, StringComparison.Ordinal);
        var leading = all.Length - all.TrimStart('0').Length;
        var digits = all.Trim('0');
        // value = 0.digits × 10^n
        var n = before - leading + exponent;
        var k = digits.Length;
        if (k <= n && n <= 21)
        {
            return sign + digits + new string('0', n - k);
        }

        if (n is > 0 and <= 21)
        {
            return sign + digits[..n] + "." + digits[n..];
        }

        if (n is > -6 and <= 0)
        {
            return sign + "0." + new string('0', -n) + digits;
        }

        var power = n - 1;
        var tail = "e" + (power < 0 ? "-" : "+") + Math.Abs(power).ToString(CultureInfo.InvariantCulture);
        return sign + digits[0] + (k == 1 ? string.Empty : "." + digits[1..]) + tail;
    }
}
