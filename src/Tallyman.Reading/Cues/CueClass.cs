namespace Tallyman.Reading.Cues;

/// <summary>What a word of <c>cues.tsv</c> tells.</summary>
internal enum CueClass : byte
{
    /// <summary>How sure the source is; the value is a factuality.</summary>
    Factuality,

    /// <summary>Looks like a denial and is none.</summary>
    Pseudo,

    /// <summary>A source follows: <c>according to</c>.</summary>
    Source,

    /// <summary>The source told before speaks on: <c>by his account</c>.</summary>
    OwnAccount,

    /// <summary>Evidence; the value is a basis.</summary>
    Basis,

    /// <summary>By what it moves; the value is a carrier.</summary>
    Carrier,

    /// <summary>The flow goes the other way: <c>in return</c>.</summary>
    Reverse,

    /// <summary>Stands for what was told before; the value says how.</summary>
    Anaphor,

    /// <summary>A running total.</summary>
    Running,

    /// <summary>A run of a carrier: <c>voyage</c>.</summary>
    Run,

    /// <summary>A lot of goods that is counted itself: <c>consignment</c>.</summary>
    Consignment,

    /// <summary>Office before a person's name.</summary>
    Office,

    /// <summary>A noun that speaks for a state or body: <c>officials</c>, <c>ministry</c>.</summary>
    GroupSpeaker,

    /// <summary>What money is: <c>package</c>, <c>budget</c>.</summary>
    MoneyNoun,

    /// <summary>Goods valued in money: <c>worth</c>.</summary>
    Worth,

    /// <summary>A goal of production.</summary>
    Target,

    /// <summary>A place or deed of making: <c>factory, output</c>.</summary>
    Making,

    /// <summary>Per what time; the value ends the unit: <c>per-year</c>.</summary>
    Rate,

    /// <summary>Room for goods.</summary>
    Capacity,

    /// <summary>Stands between a kind and its model: <c>type, system</c>.</summary>
    ModelWord,

    /// <summary>The unit of calibres.</summary>
    Millimetre,

    /// <summary>A word for ammunition that means shells: <c>rounds</c>.</summary>
    ShellWord,

    /// <summary>Stands for a state behind its adjective: <c>forces, side, front</c>.</summary>
    Force,

    /// <summary>Names a number of things: <c>the number of</c>.</summary>
    Total,

    /// <summary>Makes a number approximate across a preposition.</summary>
    About,

    /// <summary>Beside a length: it lies between two places.</summary>
    Distance,

    /// <summary>Beside a length: how far a weapon reaches.</summary>
    Range,

    /// <summary>Names war or arms: without any of them a text has no claims.</summary>
    ArmsContext,
}
