using System.Text;
using System.Text.RegularExpressions;
using Tallyman.Capture.Charsets;

namespace Tallyman.Capture.Mail;

/// <summary>The codings of mail: base64, quoted-printable (RFC 2045) and encoded words (RFC 2047). Broken ones are read as far as they go.</summary>
internal static partial class MailCoding
{
    public static byte[] Base64(ReadOnlySpan<byte> body)
    {
        var clean = new char[body.Length + 3];
        var length = 0;
        foreach (var b in body)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/')
            {
                clean[length++] = (char)b;
            }
        }

        length -= length % 4 == 1 ? 1 : 0;
        while (length % 4 != 0)
        {
            clean[length++] = '=';
        }

        return Convert.FromBase64CharArray(clean, 0, length);
    }

    public static byte[] QuotedPrintable(ReadOnlySpan<byte> body, bool isWord)
    {
        using var to = new MemoryStream(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (isWord && body[i] == '_')
            {
                to.WriteByte((byte)' ');
            }
            else if (body[i] != '=')
            {
                to.WriteByte(body[i]);
            }
            else if (i + 2 < body.Length && char.IsAsciiHexDigit((char)body[i + 1]) && char.IsAsciiHexDigit((char)body[i + 2]))
            {
                to.WriteByte(Convert.FromHexString([(char)body[i + 1], (char)body[i + 2]])[0]);
                i += 2;
            }
            else if (body[i..] is [_, (byte)'\r', (byte)'\n', ..])
            {
                i += 2;
            }
            else if (body[i..] is [_, (byte)'\n', ..])
            {
                i++;
            }
            else
            {
                to.WriteByte((byte)'=');
            }
        }

        return to.ToArray();
    }

    public static string Words(string value) => Word().Replace(Between().Replace(value, "?==?"), match =>
    {
        var text = Encoding.ASCII.GetBytes(match.Groups["text"].Value);
        var bytes = match.Groups["coding"].Value is "B" or "b" ? Base64(text) : QuotedPrintable(text, isWord: true);
        return (CharsetDetection.Find(match.Groups["charset"].Value.Split('*')[0]) ?? Encoding.UTF8).GetString(bytes);
    });

    [GeneratedRegex(@"=\?(?<charset>[A-Za-z0-9_*.-]{1,60})\?(?<coding>[BbQq])\?(?<text>[!->@-~]{0,2000})\?=", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();

    // White space between two encoded words is none.
    [GeneratedRegex("\\?=\\s+=\\?", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Between();
}
