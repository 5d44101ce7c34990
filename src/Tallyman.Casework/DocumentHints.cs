using NodaTime;

namespace Tallyman.Casework;

/// <summary>What a person says about the documents that are read; goes before their sidecars and what their pages say.</summary>
/// <param name="Published">Publication date.</param>
/// <param name="Language">BCP 47 code.</param>
public sealed record DocumentHints(LocalDate? Published, string? Language)
{
    /// <summary>Nothing is said.</summary>
    public static DocumentHints None { get; } = new(null, null);
}
