namespace Tallyman.Reading.Quantities;

/// <summary>Where a qualifier's words stand, or what else they do.</summary>
internal enum QualifierPlace : byte
{
    /// <summary>Before the number.</summary>
    Before,

    /// <summary>Behind it.</summary>
    After,

    /// <summary>Before or behind.</summary>
    Both,

    /// <summary>Looks like a qualifier and is none: <c>not only</c>, <c>over the past year</c>.</summary>
    Pseudo,

    /// <summary>May stand between a qualifier and its number: articles, <c>another</c>, <c>a total of</c>.</summary>
    Gap,

    /// <summary>Bounds the number before which it stands, unless a word of growth came before it: <c>до</c>.</summary>
    Limit,

    /// <summary>Growth or fall, after which a limit is the number reached: <c>виріс до 124</c>.</summary>
    Growth,
}
