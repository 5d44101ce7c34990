namespace Tallyman.Tracking.Nmea;

/// <summary>Why a line, or a part of it, gave no message. Each is counted; none stops a stream.</summary>
public enum LineFault
{
    /// <summary>The line does not begin like a sentence, or is binary.</summary>
    NotASentence,

    /// <summary>The line is longer than any sentence with its tag blocks (<see cref="NmeaReader{TReceiver}.LongestLine"/> bytes).</summary>
    LineTooLong,

    /// <summary>A tag block has no end.</summary>
    TagBlockUnclosed,

    /// <summary>A tag block does not add up to its own checksum; its fields are kept and marked, and the sentence stands.</summary>
    TagBlockChecksumWrong,

    /// <summary>There is no <c>*</c> with two hexadecimal digits.</summary>
    ChecksumMissing,

    /// <summary>The sentence does not add up to its checksum.</summary>
    ChecksumWrong,

    /// <summary>A VDM or VDO sentence has not its seven fields.</summary>
    FieldsMissing,

    /// <summary>Part number or number of parts is no digit from 1 to 9, or the part is above their number.</summary>
    PartNumberInvalid,

    /// <summary>The payload is empty.</summary>
    PayloadEmpty,

    /// <summary>The payload has a character that is not of the armour.</summary>
    PayloadCharacterInvalid,

    /// <summary>The number of fill bits is no digit from 0 to 5.</summary>
    FillBitsInvalid,

    /// <summary>The payload of all parts is longer than any message.</summary>
    PayloadTooLong,

    /// <summary>A part waited in vain for the others; counted at its first line.</summary>
    PartsMissing,

    /// <summary>The message type is 0 or above 28.</summary>
    MessageTypeUnknown,

    /// <summary>The message ends before the fields that its type must have.</summary>
    MessageTooShort,
}
