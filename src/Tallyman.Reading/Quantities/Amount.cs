namespace Tallyman.Reading.Quantities;

/// <summary>A number with its currency or unit, before ranges and qualifiers.</summary>
internal struct Amount
{
    /// <summary>The number.</summary>
    public Numeral Numeral;

    /// <summary>First token, the currency's where it stands before.</summary>
    public int First;

    /// <summary>The token after the last, unit included.</summary>
    public int End;

    /// <summary>Where the unit stands.</summary>
    public TokenRange UnitTokens;

    /// <summary>The unit; absent for pieces.</summary>
    public UnitWord? Unit;

    /// <summary>Code of what it is per; absent where there is nothing of the kind.</summary>
    public string? Per;

    /// <summary>True where what it is per is a length of time.</summary>
    public bool PerTime;

    /// <summary>True where the number is an adjective: joined by a hyphen to what follows.</summary>
    public bool IsAttribute;

    /// <summary>True where a currency stands before the number.</summary>
    public bool HasPrefix;
}
