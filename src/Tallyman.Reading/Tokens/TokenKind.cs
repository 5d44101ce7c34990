namespace Tallyman.Reading.Tokens;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>Letters, with apostrophes inside; also the English <c>'s</c> apart.</summary>
    Word,

    /// <summary>Decimal digits of any one script; groups and decimals are several tokens.</summary>
    Digits,

    /// <summary>One mark: punctuation, currency sign, symbol. A surrogate pair is one mark.</summary>
    Mark,
}
