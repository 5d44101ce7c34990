namespace Tallyman.Workspace.Words;

/// <summary>The classes and symbols of the style sheets: an origin's colour, a measure's shape.</summary>
public static class Marks
{
    private static readonly HashSet<string> Coloured = ["KR", "US", "UA", "GB", "MN", "EU", "DE", "RU", "KP"];

    /// <summary>Class that sets an origin's colour: <c>o-kr</c>; <c>o-none</c> for a state that has no colour of its own.</summary>
    public static string Origin(string? state) =>
        Joint(state) ? "o-mn" : state is not null && Coloured.Contains(state) ? "o-" + state.ToLowerInvariant() : "o-none";

    /// <summary>Code that stands beside the colour.</summary>
    public static string Code(string? state) => state switch
    {
        null or "" => "–",
        { Length: <= 4 } => state,
        _ => state[..2].ToUpperInvariant(),
    };

    /// <summary>Symbol of a claim's measure or kind: <c>m-shipped</c>, <c>m-capacity</c>, <c>m-other</c>.</summary>
    public static string Shape(ClaimKind kind, Measure? measure) => (kind, measure) switch
    {
        (ClaimKind.Capacity, _) => "m-capacity",
        (_, { } m) => "m-" + Term.Of(m),
        _ => "m-other",
    };

    /// <summary>Key of the words for a claim's measure, or its kind where it has none.</summary>
    public static string ShapeWord(ClaimKind kind, Measure? measure) => (kind, measure) switch
    {
        (ClaimKind.Capacity, _) => "measure.capacity",
        (_, { } m) => "measure." + Term.Of(m),
        _ => "kind." + Term.Of(kind),
    };

    private static bool Joint(string? state) => state is "UN" or "NATO" or "EU" or "MN";
}
