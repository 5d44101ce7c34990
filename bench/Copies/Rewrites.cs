namespace Tallyman.Bench.Copies;

/// <summary>Makes of a report what other outlets make of it.</summary>
internal static class Rewrites
{
    private static readonly string[] s_titles =
    [
        "What is known so far", "Officials speak of a new shipment", "A day at a glance", "Analysis: what stands behind it", "Главное к этому часу", "Что известно на данный момент", "Головне на цю годину", "Що відомо на цей час",
    ];

    private static readonly string[] s_frames =
    [
        "Subscribe to our newsletter to get the stories of the day every morning. You can leave it at any time. All rights reserved. No part of this page may be used without a link to the source.",
        "Read us on every network and do not miss the main thing. The editors may not share the opinion of the authors. Materials marked as advertising are published on their customers' responsibility.",
        "Подписывайтесь на наш канал, чтобы не пропустить главное. При использовании материалов ссылка на сайт обязательна. Мнение редакции может не совпадать с мнением авторов.",
        "Підписуйтесь на наш канал, щоб не пропустити головне. Передрук матеріалів можливий лише з посиланням на сайт. Думка редакції може не збігатися з думкою авторів.",
    ];

    public static readonly (string Name, Func<string, Random, string> Make)[] Kinds =
    [
        ("cut", Cut),
        ("reordered", Reordered),
        ("retitled", Retitled),
        ("framed", Framed),
        ("words changed", WordsChanged),
        ("cut, retitled", (t, r) => Retitled(Cut(t, r), r)),
        ("reordered, framed", (t, r) => Framed(Reordered(t, r), r)),
        ("cut, reordered, retitled, framed", (t, r) => Framed(Retitled(Reordered(Cut(t, r), r), r), r)),
    ];

    // Between 45 and 75 of 100 of the sentences, the first ones always: editors cut from below.
    private static string Cut(string text, Random random)
    {
        var sentences = Sentences(text);
        var keep = Math.Max(2, (int)(sentences.Count * (0.45 + (random.NextDouble() * 0.3))));
        return string.Join(' ', sentences.Take(keep));
    }

    private static string Reordered(string text, Random random)
    {
        var sentences = Sentences(text);
        for (var i = sentences.Count - 1; i > 0; i--)
        {
            var other = random.Next(i + 1);
            (sentences[i], sentences[other]) = (sentences[other], sentences[i]);
        }

        return string.Join(' ', sentences);
    }

    private static string Retitled(string text, Random random)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return s_titles[random.Next(s_titles.Length)] + "\n\n" + (end > 0 && end < text.Length / 3 ? text[end..] : text);
    }

    private static string Framed(string text, Random random) =>
        random.Next(2) == 0 ? text + "\n\n" + s_frames[random.Next(s_frames.Length)] : s_frames[random.Next(s_frames.Length)] + "\n\n" + text;

    // One word in twelve is another, as by a hasty editor.
    private static string WordsChanged(string text, Random random)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (random.Next(12) == 0)
            {
                words[i] = words[random.Next(words.Length)];
            }
        }

        return string.Join(' ', words);
    }

    private static List<string> Sentences(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' || (text[i] is '.' or '!' or '?' && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]))))
            {
                if (text[start..(i + 1)].Trim() is { Length: > 0 } sentence)
                {
                    sentences.Add(sentence);
                }

                start = i + 1;
            }
        }

        if (text[start..].Trim() is { Length: > 0 } rest)
        {
            sentences.Add(rest);
        }

        return sentences;
    }
}
