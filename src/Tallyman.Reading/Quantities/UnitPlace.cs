namespace Tallyman.Reading.Quantities;

/// <summary>Where a unit stands by its number.</summary>
internal enum UnitPlace : byte
{
    /// <summary>Behind it.</summary>
    After,

    /// <summary>Before it.</summary>
    Before,

    /// <summary>Before or behind.</summary>
    Both,

    /// <summary>Behind it, without a space: <c>8in</c>.</summary>
    Glued,

    /// <summary>Before it, without a space: <c>PS2.7m</c>.</summary>
    GluedBefore,
}
