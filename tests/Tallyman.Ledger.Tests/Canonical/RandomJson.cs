using System.Text.Json.Nodes;
using CsCheck;

namespace Tallyman.Ledger.Tests.Canonical;

/// <summary>JSON values of all sorts, with the characters and numbers where writers differ.</summary>
internal static class RandomJson
{
    private static readonly string[] Pieces = ["a", "Z", "é", "e\u0301", "і", "ё", "\u2028", "\u007F", "\"", "\\", "/", "\b", "\t", "\n", "\f", "\r", "\u0001", "\u001F", "😀", "\uFB33", "€", " ", "0"];

    public static Gen<JsonNode> Value { get; } = Gen.Int.Select(seed => Make(new Random(seed)));

    public static JsonNode Make(Random random) => Object(random, 3);

    public static bool IsNormalizedSafely(this string text) => !text.Any(char.IsSurrogate);

    private static JsonNode? Any(Random random, int depth) => random.Next(depth > 0 ? 8 : 6) switch
    {
        0 => null,
        1 => JsonValue.Create(random.Next(2) == 0),
        2 => JsonValue.Create(random.NextInt64(-9007199254740991, 9007199254740991)),
        3 => JsonValue.Create(Number(random)),
        4 or 5 => JsonValue.Create(Text(random)),
        6 => new JsonArray([.. Enumerable.Range(0, random.Next(4)).Select(_ => Any(random, depth - 1))]),
        _ => Object(random, depth - 1),
    };

    private static JsonObject Object(Random random, int depth)
    {
        var result = new JsonObject();
        for (var i = random.Next(6); i >= 0; i--)
        {
            result[Text(random)] = Any(random, depth);
        }

        return result;
    }

    private static double Number(Random random)
    {
        var value = BitConverter.Int64BitsToDouble(random.NextInt64());
        return double.IsFinite(value) ? value : random.NextDouble();
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
