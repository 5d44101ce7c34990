using System.Runtime.CompilerServices;

namespace Tallyman.Tracking.Nmea;

/// <summary>The seven fields of a VDM or VDO sentence (IEC 61162-1), by where they stand between <c>!</c> and <c>*</c>.</summary>
internal readonly ref struct SentenceFields
{
    public readonly bool IsAis;
    public readonly LineFault? Fault;
    public readonly int Count;
    public readonly int Number;

    /// <summary>Sequence id as it is written, digits only; −1 where it is empty.</summary>
    public readonly int Sequence = -1;
    public readonly byte Channel;
    public readonly int PayloadStart;
    public readonly int PayloadLength;
    public readonly int FillBits;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SentenceFields(ReadOnlySpan<byte> body)
    {
        if (body.Length < 6 || body[2] != 'V' || body[3] != 'D' || (body[4] != 'M' && body[4] != 'O') || body[5] != ',')
        {
            return;
        }

        IsAis = true;
        if (body.Length < 14)
        {
            Fault = LineFault.FieldsMissing;
            return;
        }

        (Count, Number) = (body[6] - '0', body[8] - '0');
        if (body[7] != ',' || body[9] != ',' || Count is < 1 or > 9 || Number < 1 || Number > Count)
        {
            Fault = LineFault.PartNumberInvalid;
            return;
        }

        var at = 10;
        if (body[at] != ',')
        {
            Sequence = 0;
            for (; at < body.Length && body[at] != ','; at++)
            {
                Sequence = ((Sequence * 10) + body[at] - '0') & 0xFFFF;
            }
        }

        at++;
        for (; at < body.Length && body[at] != ','; at++)
        {
            Channel = body[at];
        }

        PayloadStart = at + 1;
        var end = body.Length - 2;
        if (end < PayloadStart || body[end] != ',')
        {
            // A fill field that is empty or long, or too few commas.
            end = PayloadStart <= body.Length ? PayloadStart + body[PayloadStart..].IndexOf((byte)',') : -1;
            Fault = end < PayloadStart ? LineFault.FieldsMissing : LineFault.FillBitsInvalid;
            return;
        }

        FillBits = body[end + 1] - '0';
        PayloadLength = end - PayloadStart;
        if ((uint)FillBits > 5)
        {
            Fault = LineFault.FillBitsInvalid;
        }
        else if (PayloadLength == 0)
        {
            Fault = LineFault.PayloadEmpty;
        }
    }
}
