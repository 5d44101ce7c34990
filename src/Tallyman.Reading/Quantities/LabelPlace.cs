namespace Tallyman.Reading.Quantities;

/// <summary>How a word closes a number to quantities.</summary>
internal enum LabelPlace : byte
{
    /// <summary>Stands before a number that names something: article 5, № 47, Resolution 1874, рейс 17.</summary>
    Before,

    /// <summary>Stands behind a number that names something, or tells the time: 5 pm, 5 o'clock.</summary>
    After,

    /// <summary>A prefix joined by a hyphen that leaves the number open: sub-7, up-to-10.</summary>
    Prefix,

    /// <summary>Stands at the end of an address, up to three words in capitals behind its number: 9 Main Street.</summary>
    Street,
}
