using Tallyman.Reading.Packs;

namespace Tallyman.Reading.Claims;

/// <summary>The persons and bodies that a text has named: a later short form means the full one.</summary>
internal sealed class SpeakerRegister
{
    private readonly Dictionary<string, string> _aliases = new(StringComparer.Ordinal);
    private readonly List<(string Full, string Last, string? State)> _known = [];

    /// <summary>The full form and the state of a name as written; registers what is new.</summary>
    public (string Full, string? State) Resolve(string written, string? state)
    {
        written = _aliases.GetValueOrDefault(written, written);
        var last = Folding.Fold(LastWord(written));
        for (var i = _known.Count - 1; i >= 0; i--)
        {
            var known = _known[i];
            if ((Alike(known.Last, last) || (Words(written) == 1 && Alike(Folding.Fold(FirstWord(known.Full)), last))) && (Words(written) == 1 || Words(known.Full) == 1 || string.Equals(known.Full, written, StringComparison.OrdinalIgnoreCase)))
            {
                var full = known.Full.Length >= written.Length ? known.Full : written;
                _known[i] = (full, Folding.Fold(LastWord(full)), known.State ?? state);
                return (full, known.State ?? state);
            }
        }

        _known.Add((written, last, state));
        return (written, state);
    }

    /// <summary>Makes a short form mean a full one: <c>Multilateral Sanctions Monitoring Team (MSMT)</c>.</summary>
    public void Alias(string shortForm, string full) => _aliases[shortForm] = full;

    /// <summary>True where a short form is known.</summary>
    public bool Knows(string written)
    {
        if (_aliases.ContainsKey(written))
        {
            return true;
        }

        var last = Folding.Fold(LastWord(written));
        return _known.Exists(k => Alike(k.Last, last) || Alike(Folding.Fold(FirstWord(k.Full)), last));
    }

    // Forms of one name differ in their ending.
    private static bool Alike(string a, string b)
    {
        if (a == b)
        {
            return true;
        }

        var shorter = Math.Min(a.Length, b.Length);
        return shorter >= 5 && Folding.IsCyrillic(a[0]) && a.AsSpan(0, shorter - 2).SequenceEqual(b.AsSpan(0, shorter - 2)) && Math.Abs(a.Length - b.Length) <= 3;
    }

    private static int Words(string name) => name.AsSpan().Count(' ') + 1;

    private static string FirstWord(string name)
    {
        var cut = name.IndexOf(' ', StringComparison.Ordinal);
        return cut < 0 ? name : name[..cut];
    }

    private static string LastWord(string name)
    {
        var cut = name.LastIndexOf(' ');
        return cut < 0 ? name : name[(cut + 1)..];
    }
}
