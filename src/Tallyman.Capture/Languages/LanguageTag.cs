namespace Tallyman.Capture.Languages;

/// <summary>BCP 47 language tags, as far as a document's language needs them.</summary>
public static class LanguageTag
{
    /// <summary>The primary language in lower case: <c>en</c> of <c>en-GB</c> and <c>en_GB</c>.</summary>
    public static string Primary(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        var trimmed = tag.Trim();
        var end = trimmed.AsSpan().IndexOfAny('-', '_');
        return (end < 0 ? trimmed : trimmed[..end]).ToLowerInvariant();
    }

    /// <summary>True for two or three letters, which is what a primary language is.</summary>
    public static bool IsPlausible(string tag)
    {
        var primary = Primary(tag);
        return primary.Length is 2 or 3 && primary.All(char.IsAsciiLetterLower) && primary is not ("und" or "mul" or "zxx");
    }
}
