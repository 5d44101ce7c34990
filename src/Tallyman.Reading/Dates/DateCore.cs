namespace Tallyman.Reading.Dates;

/// <summary>A date that was found, without its preposition.</summary>
internal struct DateCore
{
    /// <summary>First token.</summary>
    public int First;

    /// <summary>The token after the last.</summary>
    public int End;

    /// <summary>Where it begins.</summary>
    public DatePart From;

    /// <summary>Where it ends; the same for a single unit.</summary>
    public DatePart To;

    /// <summary>True where no year is said, so that the publication date or the text before decides.</summary>
    public bool LacksYear;

    /// <summary>True where it was resolved against the publication date.</summary>
    public bool IsRelative;

    /// <summary>True where a publication date would be needed and is absent.</summary>
    public bool IsUnresolved;

    /// <summary>True where the calendar has no such day.</summary>
    public bool IsImpossible;

    /// <summary>True for a length of time up to publication: the past six months.</summary>
    public bool IsPast;

    /// <summary>True where the date stands by itself without a preposition or year word: a bare year.</summary>
    public bool IsBareYear;

    /// <summary>Weekday of a day that is known only by it, 0 otherwise.</summary>
    public int Weekday;

    /// <summary>True where it is more than one unit.</summary>
    public readonly bool IsInterval => From != To;
}
