namespace Tallyman.Reading.Tokens;

/// <summary>A line of the text that is not empty.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">The token after its last.</param>
/// <param name="Paragraph">Index of its paragraph: lines without an empty one between them, a list with the line that leads it in.</param>
/// <param name="Role">What it is for.</param>
internal record struct TextLine(int FirstToken, int EndToken, int Paragraph, LineRole Role);
