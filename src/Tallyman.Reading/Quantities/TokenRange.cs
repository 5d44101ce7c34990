namespace Tallyman.Reading.Quantities;

/// <summary>Tokens from <paramref name="First"/> to the one before <paramref name="End"/>; the default is empty.</summary>
internal readonly record struct TokenRange(int First, int End)
{
    /// <summary>True where it holds no token.</summary>
    public bool IsEmpty => End <= First;

    /// <summary>True where the token lies inside.</summary>
    public bool Contains(int token) => token >= First && token < End;
}
