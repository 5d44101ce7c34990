using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Tallyman.Ledger.Canonical;

/// <summary>
/// One pass over a JSON text that writes its canonical form. Members are written as they come; only where they stand
/// out of order are their bytes moved.
/// </summary>
internal ref struct CanonicalParser
{
    private const int MaximumDepth = 128;
    private const long LargestExact = 9_007_199_254_740_991; // 2^53 − 1

    private static readonly SearchValues<byte> Plain = SearchValues.Create([.. Enumerable.Range(0x20, 0x60).Where(b => b is not ('"' or '\\')).Select(b => (byte)b)]);

    private readonly ReadOnlySpan<byte> _json;
    private readonly CanonicalBuffer _output;
    private readonly CanonicalNumbers _numbers;
    private int _at;
    private int _depth;

    public CanonicalParser(ReadOnlySpan<byte> json, CanonicalBuffer output, CanonicalNumbers numbers)
    {
        _json = json;
        _output = output;
        _numbers = numbers;
    }

    public void Run()
    {
        Value();
        Space();
        if (_at < _json.Length)
        {
            throw Wrong("something follows the JSON value");
        }
    }

    private void Value()
    {
        Space();
        switch (Peek())
        {
            case (byte)'{':
                Object();
                break;
            case (byte)'[':
                Array();
                break;
            case (byte)'"':
                String();
                break;
            case (byte)'t':
                Literal("true"u8);
                break;
            case (byte)'f':
                Literal("false"u8);
                break;
            case (byte)'n':
                Literal("null"u8);
                break;
            default:
                Number();
                break;
        }
    }

    private void Object()
    {
        Deeper();
        _at++;
        _output.Add((byte)'{');
        Space();
        if (Peek() == '}')
        {
            _at++;
            _output.Add((byte)'}');
            _depth--;
            return;
        }

        var first = _output.Length;
        var members = ArrayPool<Member>.Shared.Rent(16);
        var count = 0;
        var ordered = true;
        while (true)
        {
            Space();
            if (Peek() != '"')
            {
                throw Wrong("a key in quotation marks was expected");
            }

            var start = _output.Length;
            var keyAt = _at;
            String();
            var member = new Member(start, _output.Length - start, 0);
            Space();
            if (Peek() != ':')
            {
                throw Wrong("a colon was expected");
            }

            _at++;
            _output.Add((byte)':');
            Value();
            member = member with { End = _output.Length };
            if (count > 0)
            {
                var order = Compare(members[count - 1], member);
                if (order == 0)
                {
                    throw Duplicate(keyAt);
                }

                ordered &= order < 0;
            }

            if (count == members.Length)
            {
                var larger = ArrayPool<Member>.Shared.Rent(count * 2);
                members.AsSpan(0, count).CopyTo(larger);
                ArrayPool<Member>.Shared.Return(members);
                members = larger;
            }

            members[count++] = member;
            Space();
            var next = Peek();
            _at++;
            if (next == '}')
            {
                break;
            }

            if (next != ',')
            {
                _at--;
                throw Wrong("a comma or a closing brace was expected");
            }

            _output.Add((byte)',');
        }

        if (!ordered)
        {
            Sort(members.AsSpan(0, count), first);
        }

        ArrayPool<Member>.Shared.Return(members);
        _output.Add((byte)'}');
        _depth--;
    }

    private void Sort(Span<Member> members, int first)
    {
        var copy = _output.Written[first..].ToArray();
        var keys = new (string Key, Member Member)[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            keys[i] = (Decode(_output.Written.Slice(members[i].Start, members[i].KeyLength)), members[i]);
        }

        System.Array.Sort(keys, static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        var at = first;
        for (var i = 0; i < keys.Length; i++)
        {
            if (i > 0)
            {
                if (string.Equals(keys[i - 1].Key, keys[i].Key, StringComparison.Ordinal))
                {
                    throw Duplicate(_at);
                }

                _output.Replace(at++, ","u8);
            }

            var member = keys[i].Member;
            var bytes = copy.AsSpan(member.Start - first, member.End - member.Start);
            _output.Replace(at, bytes);
            at += bytes.Length;
        }
    }

    private readonly int Compare(Member left, Member right)
    {
        var a = _output.Written.Slice(left.Start, left.KeyLength);
        var b = _output.Written.Slice(right.Start, right.KeyLength);
        // Plain ASCII compares as bytes; escapes and characters beyond it by their UTF-16 form.
        return IsPlain(a) && IsPlain(b)
            ? a[1..^1].SequenceCompareTo(b[1..^1])
            : string.CompareOrdinal(Decode(a), Decode(b));
    }

    private static bool IsPlain(ReadOnlySpan<byte> quoted) => quoted[1..^1].IndexOfAnyExcept(Plain) < 0;

    private static string Decode(ReadOnlySpan<byte> quoted)
    {
        var inner = quoted[1..^1];
        if (!inner.Contains((byte)'\\'))
        {
            return Encoding.UTF8.GetString(inner);
        }

        var text = new StringBuilder(inner.Length);
        var characters = Encoding.UTF8.GetString(inner);
        for (var i = 0; i < characters.Length; i++)
        {
            if (characters[i] != '\\')
            {
                text.Append(characters[i]);
                continue;
            }

            var escape = characters[++i];
            text.Append(escape switch
            {
                'b' => '\b',
                't' => '\t',
                'n' => '\n',
                'f' => '\f',
                'r' => '\r',
                'u' => (char)Convert.ToInt32(characters.Substring(i + 1, 4), 16),
                _ => escape,
            });
            i += escape == 'u' ? 4 : 0;
        }

        return text.ToString();
    }

    private void Array()
    {
        Deeper();
        _at++;
        _output.Add((byte)'[');
        Space();
        if (Peek() == ']')
        {
            _at++;
            _output.Add((byte)']');
            _depth--;
            return;
        }

        while (true)
        {
            Value();
            Space();
            var next = Peek();
            _at++;
            _output.Add(next);
            if (next == ']')
            {
                _depth--;
                return;
            }

            if (next != ',')
            {
                _at--;
                throw Wrong("a comma or a closing bracket was expected");
            }
        }
    }

    private void String()
    {
        _at++;
        _output.Add((byte)'"');
        while (true)
        {
            var rest = _json[_at..];
            var length = rest.IndexOfAnyExcept(Plain);
            if (length < 0)
            {
                throw Wrong("the string has no end");
            }

            _output.Add(rest[..length]);
            _at += length;
            var next = _json[_at];
            if (next == '"')
            {
                _at++;
                _output.Add((byte)'"');
                return;
            }

            if (next == '\\')
            {
                Escape();
            }
            else if (next < 0x20)
            {
                throw Wrong("a control character stands raw in a string");
            }
            else
            {
                Beyond();
            }
        }
    }

    /// <summary>Copies characters beyond ASCII once they are known to be UTF-8 (which excludes surrogates).</summary>
    private void Beyond()
    {
        var rest = _json[_at..];
        var length = rest.IndexOfAnyInRange((byte)0, (byte)0x7F);
        var run = length < 0 ? rest : rest[..length];
        if (!Utf8.IsValid(run))
        {
            throw Wrong("the bytes are not UTF-8");
        }

        _output.Add(run);
        _at += run.Length;
    }

    private void Escape()
    {
        var start = _at;
        if (_at + 1 >= _json.Length)
        {
            throw Wrong("the string has no end");
        }

        var kind = _json[_at + 1];
        _at += 2;
        switch (kind)
        {
            case (byte)'"' or (byte)'\\':
                _output.Add((byte)'\\');
                _output.Add(kind);
                break;
            case (byte)'/':
                _output.Add((byte)'/');
                break;
            case (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                _output.Add((byte)'\\');
                _output.Add(kind);
                break;
            case (byte)'u':
                var unit = Unit();
                Rune rune;
                if (char.IsHighSurrogate(unit))
                {
                    if (_at + 1 >= _json.Length || _json[_at] != '\\' || _json[_at + 1] != 'u')
                    {
                        _at = start;
                        throw Wrong("a lone surrogate");
                    }

                    _at += 2;
                    var low = Unit();
                    if (!char.IsLowSurrogate(low))
                    {
                        _at = start;
                        throw Wrong("a lone surrogate");
                    }

                    rune = new Rune(unit, low);
                }
                else if (char.IsLowSurrogate(unit))
                {
                    _at = start;
                    throw Wrong("a lone surrogate");
                }
                else
                {
                    rune = new Rune(unit);
                }

                WriteRune(rune);
                break;
            default:
                _at = start;
                throw Wrong("an unknown escape");
        }
    }

    private readonly void WriteRune(Rune rune)
    {
        switch (rune.Value)
        {
            case '"':
                _output.Add("\\\""u8);
                break;
            case '\\':
                _output.Add("\\\\"u8);
                break;
            case '\b':
                _output.Add("\\b"u8);
                break;
            case '\t':
                _output.Add("\\t"u8);
                break;
            case '\n':
                _output.Add("\\n"u8);
                break;
            case '\f':
                _output.Add("\\f"u8);
                break;
            case '\r':
                _output.Add("\\r"u8);
                break;
            case < 0x20:
                _output.Add("\\u00"u8);
                _output.Add("0123456789abcdef"u8[rune.Value >> 4]);
                _output.Add("0123456789abcdef"u8[rune.Value & 15]);
                break;
            default:
                Span<byte> bytes = stackalloc byte[4];
                _output.Add(bytes[..rune.EncodeToUtf8(bytes)]);
                break;
        }
    }

    private char Unit()
    {
        if (_at + 4 > _json.Length)
        {
            throw Wrong("four hexadecimal digits were expected");
        }

        var value = 0;
        for (var i = 0; i < 4; i++)
        {
            var c = (char)_json[_at + i];
            if (!char.IsAsciiHexDigit(c))
            {
                throw Wrong("four hexadecimal digits were expected");
            }

            value = (value << 4) | (char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10);
        }

        _at += 4;
        return (char)value;
    }

    private void Number()
    {
        var start = _at;
        if (Peek() == '-')
        {
            _at++;
        }

        var digits = Digits();
        if (digits == 0)
        {
            _at = start;
            throw Wrong("a value was expected");
        }

        if (digits > 1 && _json[_at - digits] == '0')
        {
            _at = start;
            throw Wrong("a number begins with a zero");
        }

        var whole = true;
        if (_at < _json.Length && _json[_at] == '.')
        {
            _at++;
            whole = false;
            if (Digits() == 0)
            {
                throw Wrong("digits were expected after the point");
            }
        }

        if (_at < _json.Length && _json[_at] is (byte)'e' or (byte)'E')
        {
            _at++;
            whole = false;
            if (_at < _json.Length && _json[_at] is (byte)'+' or (byte)'-')
            {
                _at++;
            }

            if (Digits() == 0)
            {
                throw Wrong("digits were expected in the exponent");
            }
        }

        var text = _json[start.._at];
        if (_numbers == CanonicalNumbers.EcmaScript)
        {
            _output.Add(EcmaScriptNumber.Write(text, start));
            return;
        }

        if (!whole)
        {
            _at = start;
            throw Wrong("a number with a fraction or an exponent: write it as a string");
        }

        if (!System.Buffers.Text.Utf8Parser.TryParse(text, out long value, out _) || value is < -LargestExact or > LargestExact)
        {
            _at = start;
            throw Wrong("a whole number beyond ±(2^53 − 1): write it as a string");
        }

        _output.Add(value == 0 ? "0"u8 : text);
    }

    private int Digits()
    {
        var start = _at;
        while (_at < _json.Length && _json[_at] is >= (byte)'0' and <= (byte)'9')
        {
            _at++;
        }

        return _at - start;
    }

    private void Literal(ReadOnlySpan<byte> word)
    {
        if (!_json[_at..].StartsWith(word))
        {
            throw Wrong("a value was expected");
        }

        _at += word.Length;
        _output.Add(word);
    }

    private void Deeper()
    {
        if (++_depth > MaximumDepth)
        {
            throw Wrong("nested deeper than 128 levels");
        }
    }

    private readonly byte Peek() => _at < _json.Length ? _json[_at] : throw Wrong("the text ends too early");

    private void Space()
    {
        while (_at < _json.Length && _json[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    private readonly CanonicalJsonException Wrong(string what) => new(_at, what + ".");

    private static CanonicalJsonException Duplicate(int at) => new(at, "a key stands twice in one object.");

    private readonly record struct Member(int Start, int KeyLength, int End);
}
