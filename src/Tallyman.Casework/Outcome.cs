using System.Diagnostics.CodeAnalysis;

namespace Tallyman.Casework;

/// <summary>What was asked for, or the problem that stood in its way. The default holds neither and is never returned.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
public readonly record struct Outcome<T>
    where T : class
{
    private Outcome(T? value, Problem? problem)
    {
        Value = value;
        Problem = problem;
    }

    /// <summary>What was asked for; absent where there is a problem.</summary>
    public T? Value { get; }

    /// <summary>What stood in the way; absent where there is a value.</summary>
    public Problem? Problem { get; }

    /// <summary>A value; for types that allow no conversion, such as interfaces.</summary>
#pragma warning disable CA1000 // The type argument says what the value is.
    public static Outcome<T> Of(T value) => new(value, null);
#pragma warning restore CA1000

    /// <summary>True with the value, or false with the problem.</summary>
    public bool TryGet([NotNullWhen(true)] out T? value, [NotNullWhen(false)] out Problem? problem)
    {
        (value, problem) = (Value, Problem);
        return value is not null;
    }

    /// <summary>A value.</summary>
#pragma warning disable CA2225 // The conversions are the constructor.
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>A problem.</summary>
    public static implicit operator Outcome<T>(Problem problem) => new(null, problem);
#pragma warning restore CA2225
}
