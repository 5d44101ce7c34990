namespace Tallyman.Capture;

/// <summary>A box on a page, in points (1/72 inch) from the page's lower left corner.</summary>
/// <param name="Page">Page, from 1.</param>
/// <param name="Left">Left edge.</param>
/// <param name="Bottom">Lower edge.</param>
/// <param name="Right">Right edge.</param>
/// <param name="Top">Upper edge.</param>
public readonly record struct PageBox(int Page, double Left, double Bottom, double Right, double Top);
