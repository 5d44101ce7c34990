namespace Tallyman.Workspace.Documents;

/// <summary>How a claim's mark looks in the text and what it says to whoever cannot see it.</summary>
/// <param name="State">Class of its line: <c>proposed</c>, <c>accepted</c>, <c>edited</c>, <c>rejected</c>, <c>contradicted</c>.</param>
/// <param name="Colour">Class of its origin.</param>
/// <param name="Name">Measure and state in words, after a comma.</param>
/// <param name="Address">Address that chooses it.</param>
/// <param name="Chosen">True for the chosen claim.</param>
public sealed record MarkLook(string State, string Colour, string Name, string Address, bool Chosen);
