using System.Buffers;

namespace Tallyman.Ledger.Canonical;

/// <summary>
/// JSON in its one canonical form (RFC 8785): no white space, keys in the order of their UTF-16 code units, only the
/// escapes that JSON demands, everything else as raw UTF-8, nothing normalised. Duplicate keys, lone surrogates and
/// bytes that are not UTF-8 are refused.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The canonical form of a JSON text in UTF-8.</summary>
    /// <exception cref="CanonicalJsonException">It has none.</exception>
    public static byte[] Canonicalize(ReadOnlySpan<byte> json, CanonicalNumbers numbers = CanonicalNumbers.Integers)
    {
        var output = new CanonicalBuffer(json.Length);
        try
        {
            Write(json, output, numbers);
            return output.Written.ToArray();
        }
        finally
        {
            output.Dispose();
        }
    }

    /// <summary>True where the text is its own canonical form; else <paramref name="why"/> says what differs.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> json, out string? why, CanonicalNumbers numbers = CanonicalNumbers.Integers)
    {
        var output = new CanonicalBuffer(json.Length);
        try
        {
            Write(json, output, numbers);
            var common = json.CommonPrefixLength(output.Written);
            why = common == json.Length && common == output.Written.Length
                ? null
                : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"At byte {common}: not the canonical form of RFC 8785.");
        }
        catch (CanonicalJsonException e)
        {
            why = e.Message;
        }
        finally
        {
            output.Dispose();
        }

        return why is null;
    }

    private static void Write(ReadOnlySpan<byte> json, CanonicalBuffer output, CanonicalNumbers numbers)
    {
        var parser = new CanonicalParser(json, output, numbers);
        parser.Run();
    }
}

/// <summary>A growing buffer out of the shared pool.</summary>
internal sealed class CanonicalBuffer(int capacity) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Math.Max(capacity, 256));
    private int _length;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Add(byte value)
    {
        if (_length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[_length++] = value;
    }

    public void Add(ReadOnlySpan<byte> values)
    {
        if (_bytes.Length - _length < values.Length)
        {
            Grow(values.Length);
        }

        values.CopyTo(_bytes.AsSpan(_length));
        _length += values.Length;
    }

    public void Replace(int start, ReadOnlySpan<byte> values) => values.CopyTo(_bytes.AsSpan(start));

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Grow(int by)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, _length + by));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
