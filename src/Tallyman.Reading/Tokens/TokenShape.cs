namespace Tallyman.Reading.Tokens;

/// <summary>What is seen of a token besides its letters.</summary>
[Flags]
internal enum TokenShape : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>No space lies between it and the token before; zero-width characters are no space.</summary>
    Glued = 1 << 0,

    /// <summary>First letter is a capital.</summary>
    Capital = 1 << 1,

    /// <summary>All letters (two or more) are capitals.</summary>
    AllCapitals = 1 << 2,

    /// <summary>Holds a Latin letter.</summary>
    Latin = 1 << 3,

    /// <summary>Holds a Cyrillic letter.</summary>
    Cyrillic = 1 << 4,

    /// <summary>Only a no-break or thin space (one) lies between it and the token before.</summary>
    TightSpace = 1 << 5,

    /// <summary>Begins a sentence.</summary>
    SentenceStart = 1 << 6,

    /// <summary>Begins a line.</summary>
    LineStart = 1 << 7,

    /// <summary>Digits that are not ASCII.</summary>
    OtherDigits = 1 << 8,

    /// <summary>Digits whose value cannot be known from what stands: digits of two scripts, or an override of direction among them.</summary>
    Doubtful = 1 << 9,

    /// <summary>Part of a model, calibre, score, time, address or other name that is no quantity.</summary>
    Closed = 1 << 10,

    /// <summary>Part of a date.</summary>
    InDate = 1 << 11,

    /// <summary>Part of a quantity's number.</summary>
    InNumber = 1 << 12,

    /// <summary>Mark that opens a quotation or bracket.</summary>
    Opens = 1 << 13,

    /// <summary>Mark that closes a quotation or bracket.</summary>
    Closes = 1 << 14,
}
