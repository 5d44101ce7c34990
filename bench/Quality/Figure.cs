namespace Quality;

/// <summary>A line of the table: what was measured, on what, and what came out.</summary>
internal sealed record Figure(string Name, string Data, double Value, double Floor, double Wanted, string Note = "")
{
    public string Mark => Value >= Wanted ? "wanted" : Value >= Floor ? "floor" : "BELOW";
}
