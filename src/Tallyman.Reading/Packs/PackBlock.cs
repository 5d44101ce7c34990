using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Tallyman.Reading.Packs;

/// <summary>
/// The lexicons of the program's packs as one block of flat tables, made by the build (<c>eng/PackCompiler</c>) and
/// carried as the resource <c>packs.bin</c>: read by copying, without parsing a row. Little-endian; a block of another
/// layout is refused by its first eight bytes.
/// </summary>
internal static class PackBlock
{
    // "TMPACK" and the layout's number.
    private const long Magic = 0x0001_4B43_4150_4D54;

    /// <summary>The lexicon of a language from the program's own block.</summary>
    /// <exception cref="InvalidDataException">The block is missing, of another layout, or has no such language.</exception>
    public static Lexicon Read(string language)
    {
        using var stream = typeof(PackBlock).Assembly.GetManifestResourceStream("packs.bin") ?? throw new InvalidDataException("The program carries no packs.bin: the build did not compile its packs.");
        using var reader = new BinaryReader(stream);
        if (reader.ReadInt64() != Magic)
        {
            throw new InvalidDataException("packs.bin has another layout: build anew.");
        }

        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            var cyrillic = reader.ReadBoolean();
            var length = reader.ReadInt64();
            if (name != language)
            {
                stream.Position += length;
                continue;
            }

            var text = Array<char>(reader);
            var starts = Array<int>(reader);
            var slots = Array<int>(reader);
            var readingStarts = Array<int>(reader);
            return new Lexicon(text, starts, slots, readingStarts, Array<FormReading>(reader), cyrillic, null);
        }

        throw new InvalidDataException($"packs.bin holds no '{language}'.");
    }

    /// <summary>Writes the block of several languages; the same lexicons give the same bytes.</summary>
    public static void Write(Stream into, IReadOnlyCollection<(string Language, Lexicon Lexicon)> packs)
    {
        using var writer = new BinaryWriter(into, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(packs.Count);
        foreach (var (language, lexicon) in packs)
        {
            var tables = lexicon.Tables;
            using var body = new MemoryStream();
            Array(body, tables.Text);
            Array(body, tables.Starts);
            Array(body, tables.Slots);
            Array(body, tables.ReadingStarts);
            Array(body, tables.Readings);
            writer.Write(language);
            writer.Write(lexicon.IsCyrillic);
            writer.Write(body.Length);
            writer.Write(body.GetBuffer().AsSpan(0, (int)body.Length));
        }
    }

    private static T[] Array<T>(BinaryReader reader)
        where T : struct
    {
        var items = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(items.AsSpan()));
        return items;
    }

    private static void Array<T>(MemoryStream into, T[] items)
        where T : struct
    {
        Span<byte> count = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(count, items.Length);
        into.Write(count);
        into.Write(MemoryMarshal.AsBytes(items.AsSpan()));
    }
}
