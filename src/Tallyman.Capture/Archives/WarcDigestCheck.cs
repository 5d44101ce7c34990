using Tallyman.Capture.Http;

namespace Tallyman.Capture.Archives;

/// <summary>Checks the digests that a record carries.</summary>
public static class WarcDigestCheck
{
    /// <summary>
    /// What is wrong with a record's digests; null where they hold, or are of an unknown kind or none. The payload of a message
    /// is taken as received and without its transfer coding: tools differ, so that either may hold.
    /// </summary>
    public static CaptureProblem? Of(WarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record["WARC-Block-Digest"] is { } block && Digests.Holds(block, record.Block.Span) == false)
        {
            return new CaptureProblem($"The record's block does not have the digest that it carries ({block})", "The record was changed or written wrongly; both values are kept", record.Offset);
        }

        // A segmented record's payload digest is of the whole; a revisit's is of the record that it refers to.
        if (record["WARC-Payload-Digest"] is not { } payload || record.Type is WarcType.Revisit or WarcType.Continuation || record["WARC-Segment-Number"] is not null || record["WARC-Truncated"] is not null)
        {
            return null;
        }

        var isMessage = record.ContentType?.Contains("application/http", StringComparison.OrdinalIgnoreCase) ?? false;
        if (!isMessage)
        {
            return Digests.Holds(payload, record.Block.Span) == false ? Wrong(payload, record) : null;
        }

        if (HttpMessage.Parse(record.Block) is not { } message)
        {
            return null;
        }

        return Digests.Holds(payload, message.Body.Span) == false && Digests.Holds(payload, message.Payload().Span) == false ? Wrong(payload, record) : null;
    }

    private static CaptureProblem Wrong(string digest, WarcRecord record) =>
        new($"The record's payload does not have the digest that it carries ({digest})", "The record was changed or written wrongly; both values are kept", record.Offset);
}
