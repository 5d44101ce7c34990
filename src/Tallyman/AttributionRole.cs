namespace Tallyman;

/// <summary>The place of a link in the chain from the document to the origin of a claim.</summary>
public enum AttributionRole
{
    /// <summary>Who published the document.</summary>
    Outlet,

    /// <summary>A news agency or paper that the document quotes.</summary>
    Agency,

    /// <summary>A person who speaks.</summary>
    Speaker,

    /// <summary>A ministry, service, company or institute that speaks, or for which the speaker does.</summary>
    Body,
}
