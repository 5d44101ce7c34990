using System.Globalization;
using System.Text;

namespace Tallyman.Cli.Output;

/// <summary>Text of others on a terminal: nothing in it may move the cursor, colour, or turn the direction of writing.</summary>
internal static class TerminalText
{
    /// <summary>The text with each control, format and separator character but plain spaces made visible as its number.</summary>
    public static string Safe(string text)
    {
        if (!text.Any(IsUnsafe))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsUnsafe(c))
            {
                safe.Append(CultureInfo.InvariantCulture, $"<{(int)c:X4}>");
            }
            else
            {
                safe.Append(c);
            }
        }

        return safe.ToString();
    }

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
