namespace Tallyman.Reading.Quantities;

/// <summary>Something that looks like a number or a date and was not read.</summary>
/// <param name="Tokens">Where it stands.</param>
/// <param name="Reason">Why.</param>
internal readonly record struct Unread(TokenRange Tokens, UnreadReason Reason);
