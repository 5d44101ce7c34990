namespace Tallyman;

/// <summary>
/// What filled one field of a claim: the rule, and the characters it read. <see cref="Carried"/> says that the
/// characters stand outside the claim's own clause (an antecedent, the flow last named, the sentence's source).
/// </summary>
/// <param name="Field">The field's JSON name, such as <c>recipient</c> or <c>origin.speaker</c>.</param>
/// <param name="Rule">Id of the rule, such as <c>frame:send.dative</c>; stable across versions of the same engine.</param>
/// <param name="Span">The characters; absent where a rule needs none (a default).</param>
/// <param name="Carried">True where the characters lie in another clause or sentence.</param>
public sealed record Ground(string Field, string Rule, TextSpan? Span, bool Carried = false);
