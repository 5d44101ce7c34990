namespace Tallyman.Ledger;

/// <summary>What an entry records.</summary>
public enum EntryKind
{
    /// <summary>Bytes came into the case.</summary>
    Capture,

    /// <summary>A text was made out of a document's bytes, by which extractor.</summary>
    Text,

    /// <summary>A text was read, by which engine; the claims follow as entries of their own.</summary>
    Reading,

    /// <summary>One claim.</summary>
    Claim,

    /// <summary>Something observed: a position, a call, an image.</summary>
    Observation,

    /// <summary>An analyst's table came in; its rows follow.</summary>
    Import,

    /// <summary>What a person decided.</summary>
    Decision,

    /// <summary>The case's manifest, rows or models as they are from here on.</summary>
    Data,

    /// <summary>Something left the case.</summary>
    Export,

    /// <summary>A key that signs from here on.</summary>
    Key,
}
