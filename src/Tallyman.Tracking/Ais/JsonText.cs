using System.Buffers.Text;

namespace Tallyman.Tracking.Ais;

/// <summary>Appends JSON to a growing buffer of UTF-8, with numbers written to a given number of decimals.</summary>
internal sealed class JsonText
{
    private byte[] _buffer = new byte[4096];
    private int _length;
    private bool _comma;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Clear()
    {
        _length = 0;
        _comma = false;
    }

    public void Open(byte bracket)
    {
        if (_comma)
        {
            Raw(","u8);
        }

        Byte(bracket);
        _comma = false;
    }

    public void Close(byte bracket)
    {
        Byte(bracket);
        _comma = true;
    }

    public void OpenArray(ReadOnlySpan<byte> name)
    {
        Name(name);
        Byte((byte)'[');
        _comma = false;
    }

    public void Number(ReadOnlySpan<byte> name, long value)
    {
        Name(name);
        Ensure(24);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var used);
        _length += used;
    }

    public void Flag(ReadOnlySpan<byte> name, bool value)
    {
        Name(name);
        Raw(value ? "true"u8 : "false"u8);
    }

    /// <summary>A number that is given in units of the last decimal.</summary>
    public void Fixed(ReadOnlySpan<byte> name, long units, int decimals, bool quoted = false)
    {
        Name(name);
        if (quoted)
        {
            Byte((byte)'"');
        }

        Ensure(48);
        if (units < 0)
        {
            Byte((byte)'-');
            units = -units;
        }

        var power = Power(decimals);
        Utf8Formatter.TryFormat(units / power, _buffer.AsSpan(_length), out var used);
        _length += used;
        if (decimals > 0)
        {
            Byte((byte)'.');
            Digits(units % power, decimals);
        }

        if (quoted)
        {
            Byte((byte)'"');
        }
    }

    /// <summary>A quotient rounded to decimals, halves away from zero.</summary>
    public void Quotient(ReadOnlySpan<byte> name, long dividend, long divisor, int decimals, bool quoted = false)
    {
        var scaled = dividend * Power(decimals);
        var half = divisor / 2;
        Fixed(name, (scaled + (scaled < 0 ? -half : half)) / divisor, decimals, quoted);
    }

    public void Text(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        Name(name);
        Ensure(8 + (value.Length * 6));
        Byte((byte)'"');
        foreach (var c in value)
        {
            if (c is (byte)'"' or (byte)'\\')
            {
                Byte((byte)'\\');
                Byte(c);
            }
            else if (c is < 0x20 or >= 0x7F)
            {
                Raw("\\u00"u8);
                Byte("0123456789abcdef"u8[c >> 4]);
                Byte("0123456789abcdef"u8[c & 15]);
            }
            else
            {
                Byte(c);
            }
        }

        Byte((byte)'"');
    }

    public void OpenText(ReadOnlySpan<byte> name)
    {
        Name(name);
        Byte((byte)'"');
    }

    public void CloseText() => Byte((byte)'"');

    public void Integer(long value)
    {
        Ensure(24);
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_length), out var used);
        _length += used;
    }

    public void Raw(ReadOnlySpan<byte> bytes)
    {
        Ensure(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>A number of at least so many digits, with leading zeros.</summary>
    public void Digits(long value, int digits)
    {
        Ensure(20);
        var count = digits;
        for (var rest = value; rest >= Power(count); count++)
        {
        }

        for (var i = count - 1; i >= 0; i--)
        {
            _buffer[_length + i] = (byte)('0' + (value % 10));
            value /= 10;
        }

        _length += count;
    }

    private static long Power(int decimals) => decimals switch
    {
        0 => 1,
        1 => 10,
        2 => 100,
        3 => 1000,
        4 => 10_000,
        5 => 100_000,
        6 => 1_000_000,
        7 => 10_000_000,
        _ => 10 * Power(decimals - 1),
    };

    private void Name(ReadOnlySpan<byte> name)
    {
        Ensure(name.Length + 8);
        if (_comma)
        {
            _buffer[_length++] = (byte)',';
        }

        _comma = true;
        _buffer[_length++] = (byte)'"';
        name.CopyTo(_buffer.AsSpan(_length));
        _length += name.Length;
        _buffer[_length++] = (byte)'"';
        _buffer[_length++] = (byte)':';
    }

    private void Byte(byte value)
    {
        Ensure(1);
        _buffer[_length++] = value;
    }

    private void Ensure(int more)
    {
        if (_length + more > _buffer.Length)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + more));
        }
    }
}
