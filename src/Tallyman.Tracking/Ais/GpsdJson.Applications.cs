using System.Collections.Immutable;
using System.Text;

namespace Tallyman.Tracking.Ais;

/// <content>Application-specific messages.</content>
public sealed partial class GpsdJson
{
    private readonly Dictionary<string, byte[]> _utf8 = [];

    private void Application(int message, int area, int function, Payload payload, int dataStart)
    {
        _json.Number("dac"u8, area);
        _json.Number("fid"u8, function);
        if (ApplicationLayout.Find(message, area, function, payload.BitLength) is { } layout)
        {
            Fields(layout.Fields, payload, 0);
        }
        else
        {
            Hex(payload, dataStart, Math.Max(0, payload.BitLength - dataStart));
        }
    }

    private void Fields(ImmutableArray<ApplicationField> fields, Payload payload, int at)
    {
        foreach (var field in fields)
        {
            Field(field, payload, at + field.Start);
        }
    }

    private void Field(ApplicationField field, Payload payload, int start)
    {
        var name = Utf8(field.Name);
        switch (field.Kind)
        {
            case ApplicationFieldKind.Uint: _json.Number(name, payload.UInt(start, field.Bits)); break;
            case ApplicationFieldKind.Int: _json.Number(name, payload.Int(start, field.Bits)); break;
            case ApplicationFieldKind.Flag: _json.Flag(name, payload.Flag(start)); break;
            case ApplicationFieldKind.Text: Text(name, payload, start, field.Bits); break;
            case ApplicationFieldKind.Fixed: _json.Quotient(name, (long)payload.UInt(start, field.Bits) + field.Offset, field.Divisor, field.Decimals); break;
            case ApplicationFieldKind.Sfixed: _json.Quotient(name, payload.Int(start, field.Bits) + field.Offset, field.Divisor, field.Decimals); break;
            case ApplicationFieldKind.Word: _json.Text(name, field.Codes!.Utf8((int)payload.UInt(start, field.Bits))); break;
            case ApplicationFieldKind.Code:
                var code = (int)payload.UInt(start, field.Bits);
                _json.Number(name, code);
                var text = field.Codes!.Utf8(code);
                _json.Text(Utf8(field.Name + "_text"), text.IsEmpty ? "Unknown"u8 : text);
                break;
            case ApplicationFieldKind.MonthTime:
                _json.OpenText(name);
                MonthTime(Part(payload, start, 4), Part(payload, start + 4, 5), Part(payload, start + 9, 5), Part(payload, start + 14, 6));
                _json.Raw("Z"u8);
                _json.CloseText();
                break;
            case ApplicationFieldKind.MonthTimeShort:
                _json.OpenText(name);
                _json.Integer(Part(payload, start, 4));
                _json.Raw("-"u8);
                _json.Integer(Part(payload, start + 4, 5));
                _json.Raw("T"u8);
                _json.Digits(Part(payload, start + 9, 5), 2);
                _json.Raw(":"u8);
                _json.Digits(Part(payload, start + 14, 6), 2);
                _json.CloseText();
                break;
            case ApplicationFieldKind.DayMonthTime:
                _json.OpenText(name);
                MonthTime(Part(payload, start + 5, 4), Part(payload, start, 5), Part(payload, start + 9, 5), Part(payload, start + 14, 6));
                _json.CloseText();
                break;
            case ApplicationFieldKind.DayTime:
                _json.OpenText(name);
                _json.Digits(Part(payload, start, 5), 2);
                _json.Raw("T"u8);
                _json.Digits(Part(payload, start + 5, 5), 2);
                _json.Raw(":"u8);
                _json.Digits(Part(payload, start + 10, 6), 2);
                _json.Raw("Z"u8);
                _json.CloseText();
                break;
            case ApplicationFieldKind.Array:
                _json.OpenArray(name);
                // gpsd gives a first element that is cut off with zeros for what is missing.
                for (var at = start; at + field.Bits <= payload.BitLength || (at == start && at < payload.BitLength); at += field.Bits)
                {
                    _json.Open((byte)'{');
                    Fields(field.Elements, payload, at);
                    _json.Close((byte)'}');
                }

                _json.Close((byte)']');
                break;
        }
    }

    private static int Part(Payload payload, int start, int bits) => (int)payload.UInt(start, bits);

    private byte[] Utf8(string name)
    {
        if (!_utf8.TryGetValue(name, out var bytes))
        {
            bytes = Encoding.UTF8.GetBytes(name);
            _utf8[name] = bytes;
        }

        return bytes;
    }
}
