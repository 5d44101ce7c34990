namespace Tallyman.Capture.Archives;

/// <summary>The checksum of gzip and ZIP (ITU-T V.42, reflected polynomial 0xEDB88320).</summary>
internal static class Crc32
{
    private static readonly uint[] s_table = Make();

    /// <summary>Goes on from a running value; begin with all ones, invert at the end.</summary>
    public static uint Add(uint running, ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            running = (running >> 8) ^ s_table[(byte)(running ^ b)];
        }

        return running;
    }

    private static uint[] Make()
    {
        var table = new uint[256];
        for (var i = 0u; i < 256; i++)
        {
            var value = i;
            for (var bit = 0; bit < 8; bit++)
            {
                value = (value & 1) != 0 ? (value >> 1) ^ 0xEDB88320 : value >> 1;
            }

            table[i] = value;
        }

        return table;
    }
}
