namespace Tallyman.Capture.Pages;

/// <summary>What was counted of an element of a page.</summary>
internal sealed class Measured
{
    /// <summary>Characters below it that are shown, white space apart.</summary>
    public int Text { get; set; }

    /// <summary>Those of them within links.</summary>
    public int Link { get; set; }

    /// <summary>Characters that stand in it without a block between.</summary>
    public int Own { get; set; }

    /// <summary>Commas among <see cref="Own"/>.</summary>
    public int Commas { get; set; }

    /// <summary>Links below it.</summary>
    public int Links { get; set; }

    /// <summary>How much it looks like the text of the page.</summary>
    public double Score { get; set; }

    /// <summary>True within an article or the page's main element.</summary>
    public bool InArticle { get; set; }

    /// <summary>True where it and all below are left out.</summary>
    public bool Out { get; set; }

    /// <summary>Share of its characters that are in links.</summary>
    public double LinkDensity => Text == 0 ? 0 : (double)Link / Text;
}
