namespace Tallyman.Capture;

/// <summary>A field of a document's description.</summary>
public enum MetadataField
{
    /// <summary>Headline.</summary>
    Title,

    /// <summary>Publication date.</summary>
    Published,

    /// <summary>Who published it.</summary>
    Outlet,

    /// <summary>State of the outlet.</summary>
    OutletState,

    /// <summary>Author as written.</summary>
    Byline,

    /// <summary>Language.</summary>
    Language,

    /// <summary>Address.</summary>
    Url,

    /// <summary>Date of the last change.</summary>
    Modified,
}
