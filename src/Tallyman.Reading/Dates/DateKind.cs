namespace Tallyman.Reading.Dates;

/// <summary>What a word does in a date. The names in packs are the kebab-case ones.</summary>
internal enum DateKind : byte
{
    /// <summary>No word of a date.</summary>
    None,

    /// <summary>Month, 1 to 12; also a month with its preposition in one word.</summary>
    Month,

    /// <summary>A month whose name is another word too, so that it needs a capital and a date around it: May, March.</summary>
    DoubtfulMonth,

    /// <summary>Weekday, 1 Monday to 7 Sunday.</summary>
    Weekday,

    /// <summary>Season: 1 spring, 2 summer, 3 autumn, 4 winter.</summary>
    Season,

    /// <summary>Unit of the calendar: 1 day, 2 week, 3 month, 4 quarter, 5 half, 6 year, 7 decade, 8 century.</summary>
    Unit,

    /// <summary>Day relative to publication: yesterday −1.</summary>
    RelativeDay,

    /// <summary>Year relative to publication in one word: торік −1.</summary>
    RelativeYear,

    /// <summary>Last −1, this 0, next 1; 9: the one spoken of last (<c>that same</c>).</summary>
    Direction,

    /// <summary>Stands behind a length of time that lies back: ago, тому.</summary>
    Ago,

    /// <summary>Part of a period: 1 early, 2 middle, 3 late, 4 start, 5 end.</summary>
    Part,

    /// <summary>From then on: since, від.</summary>
    Since,

    /// <summary>Up to then: by, until, до, к.</summary>
    Until,

    /// <summary>From the first unit after it on: after, після.</summary>
    After,

    /// <summary>Up to the last unit before it.</summary>
    Before,

    /// <summary>Opens an interval, or else since: from, с, з.</summary>
    From,

    /// <summary>Opens an interval that <c>and</c> closes: between, між.</summary>
    Between,

    /// <summary>Joins the two dates of an interval: to, по, до, through.</summary>
    To,

    /// <summary>Joins two dates after between, or two in a list.</summary>
    And,

    /// <summary>Stands before a date and changes nothing: in, on, during, у, в.</summary>
    In,

    /// <summary>Stands inside a date and changes nothing: of, the.</summary>
    Filler,

    /// <summary>Behind a year: року, г., year.</summary>
    YearMark,

    /// <summary>Ending of a decade in digits: s, х, ті.</summary>
    DecadeSuffix,

    /// <summary>Ending of a day or year in digits: th, го, й.</summary>
    DaySuffix,

    /// <summary>Shows that the sentence speaks of what is to come: will, plans, має, будет.</summary>
    Future,

    /// <summary>A quarter or half by its letter and number: Q1, H2; 4 quarter, 5 half.</summary>
    Letter,
}
