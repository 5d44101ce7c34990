using System.Collections.Immutable;

namespace Tallyman;

/// <summary>A row of the gazetteer: something with a stable key and names in three languages.</summary>
public interface INamed
{
    /// <summary>Stable key, unique in its table.</summary>
    string Key { get; }

    /// <summary>What it is called.</summary>
    Names Names { get; }

    /// <summary>Keys of rows of the same table that share a name with it and are something else.</summary>
    ImmutableArray<string> Not { get; }

    /// <summary>The public fact or standard that the row comes from; <c>own</c> for own wording.</summary>
    string Source { get; }
}
