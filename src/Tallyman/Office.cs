namespace Tallyman;

/// <summary>An office that a person holds or held. An absent date is not known.</summary>
/// <param name="En">The office in English, lower case: <c>defence minister</c>.</param>
/// <param name="Uk">In Ukrainian.</param>
/// <param name="Ru">In Russian.</param>
/// <param name="Body">Key of the body that the person speaks for in it; absent where that is only the state.</param>
/// <param name="From">When it began.</param>
/// <param name="To">When it ended; absent also where it goes on.</param>
public sealed record Office(string En, string Uk, string Ru, string? Body, Period? From, Period? To);
