using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Claims;

/// <summary>One side of a flow with the words that named it.</summary>
/// <param name="State">The state, union, armed group or other actor.</param>
/// <param name="Range">The tokens that named it.</param>
internal readonly record struct Side(string State, TokenRange Range);

/// <summary>Who gives to whom, as far as a clause or the text before tells it.</summary>
internal struct Sides
{
    /// <summary>Who gives.</summary>
    public Side? Supplier;

    /// <summary>Who receives.</summary>
    public Side? Recipient;

    /// <summary>Whom a claim of another kind is about.</summary>
    public Side? Actor;

    /// <summary>More than one stood in the role, so that neither is named.</summary>
    public bool ManySuppliers;
}
