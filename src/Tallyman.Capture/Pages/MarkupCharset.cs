using System.Text;
using System.Text.RegularExpressions;

namespace Tallyman.Capture.Pages;

/// <summary>The charset that a page declares in its first bytes (WHATWG HTML, section 13.2.3.2, in short).</summary>
internal static partial class MarkupCharset
{
    private const int Prescan = 4096;

    /// <summary>The declared name; null for none.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        var head = Comments().Replace(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Prescan)]), " ");
        var match = Meta().Match(head);
        if (!match.Success)
        {
            match = Declaration().Match(head);
        }

        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex("<meta\\s[^>]{0,400}?charset\\s*=\\s*[\"']?\\s*(?<name>[A-Za-z0-9_:.-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Meta();

    [GeneratedRegex("^\\s*<\\?xml\\s[^>]{0,200}?encoding\\s*=\\s*[\"'](?<name>[A-Za-z0-9_:.-]{2,40})[\"']", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Declaration();

    [GeneratedRegex("<!--.*?(-->|$)", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Comments();
}
