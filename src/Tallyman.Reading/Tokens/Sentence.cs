namespace Tallyman.Reading.Tokens;

/// <summary>A sentence; never longer than its line, except where a line is broken in the middle of running text.</summary>
/// <param name="FirstToken">Its first token.</param>
/// <param name="EndToken">The token after its last.</param>
internal record struct Sentence(int FirstToken, int EndToken);
