namespace Tallyman.Capture.Archives;

/// <summary>The record types of WARC/1.1 (IIPC, section 6).</summary>
public static class WarcType
{
    /// <summary>What made the file, and how.</summary>
    public const string Info = "warcinfo";

    /// <summary>A message as received.</summary>
    public const string Response = "response";

    /// <summary>A file without a message around it.</summary>
    public const string Resource = "resource";

    /// <summary>A message as sent.</summary>
    public const string Request = "request";

    /// <summary>What is said of another record.</summary>
    public const string Metadata = "metadata";

    /// <summary>The same payload as in an earlier record.</summary>
    public const string Revisit = "revisit";

    /// <summary>Another form of a record's payload.</summary>
    public const string Conversion = "conversion";

    /// <summary>A further part of a record that was cut.</summary>
    public const string Continuation = "continuation";
}
