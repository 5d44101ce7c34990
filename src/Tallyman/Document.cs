namespace Tallyman;

/// <summary>
/// Captured bytes, never changed afterwards, and what is known of them. The same bytes twice are one document
/// with two captures. Each of the described fields may be absent: unknown stays unknown.
/// </summary>
public sealed record Document
{
    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits: the id.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Name of the file, or last part of the address, under which it was first captured.</summary>
    public required string Name { get; init; }

    /// <summary>IANA media type of the bytes.</summary>
    public required string MediaType { get; init; }

    /// <summary>Number of bytes.</summary>
    public required long Size { get; init; }

    /// <summary>BCP 47 code: <c>en</c>, <c>uk</c>, <c>ru</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Publication date.</summary>
    public NodaTime.LocalDate? Published { get; init; }

    /// <summary>Headline.</summary>
    public string? Title { get; init; }

    /// <summary>Who published it.</summary>
    public string? Outlet { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code of the outlet's state.</summary>
    public string? OutletState { get; init; }

    /// <summary>Author as written.</summary>
    public string? Byline { get; init; }

    /// <summary>Address, as given.</summary>
    public string? Url { get; init; }

    /// <summary>The first twelve digits of the id, as shown and as used in claim ids.</summary>
    public string ShortId => Sha256[..12];
}
