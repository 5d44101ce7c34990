using System.Text.RegularExpressions;
using NodaTime;

namespace Tallyman.Capture.Dates;

/// <summary>The visible line in which a report says where and when it was written.</summary>
internal static partial class Dateline
{
    private const int FirstCharacters = 800;
    private const int LongestLine = 160;

    /// <summary>
    /// The day of the dateline: the first written date among a text's first lines that stands in a short line of its own,
    /// or before the dash with which a report opens (KYIV, June 14, 2024 —). A date inside a sentence is none.
    /// </summary>
    public static (LocalDate Day, string Stated)? Find(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, FirstCharacters));
        foreach (var line in head.EnumerateLines())
        {
            var opening = line.ToString();
            if (opening.Length > LongestLine)
            {
                var dash = Opening().Match(opening);
                if (!dash.Success)
                {
                    continue;
                }

                opening = dash.Value;
            }
            else if (opening.EndsWith('.') && opening.Count(c => c == ' ') > 8)
            {
                continue;
            }

            if (StatedDates.FindFirst(opening) is { } found && (opening.Length - found.Stated.Length) < 90)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>A byline without the word that opens it.</summary>
    public static string WithoutBy(string byline)
    {
        var match = By().Match(byline);
        return match.Success && match.Length < byline.Length ? byline[match.Length..] : byline;
    }

    [GeneratedRegex(@"^.{3,90}?\s[—–-]\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^\s*(by|author|authors|written by|автор|автори|авторы|текст)\s*:?\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex By();
}
