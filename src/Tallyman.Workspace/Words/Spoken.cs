using Tallyman.Publication;

namespace Tallyman.Workspace.Words;

/// <summary>How the words of the domain are said on a page: quantities, periods, origins, names of states and items.</summary>
public static class Spoken
{
    /// <summary>A stated number in words: <c>more than 20,000</c>, <c>up to 4.8 million</c> with all digits, <c>200 to 999</c>.</summary>
    public static string Quantity(this Phrases words, Quantity quantity, bool brief = false)
    {
        string Number(decimal n) => brief ? words.Figures.Short(n) : words.Figures.Whole(n);
        if (quantity.Unit == "fraction")
        {
            string Share(decimal n) => words.Figures.Whole(n * 100) + "\u00a0%";
            return quantity.Value is { } share
                ? words[$"quantity.{Term.Of(quantity.Qualifier)}", Share(share)]
                : words["quantity.between", Share(quantity.Low!.Value), Share(quantity.High!.Value)];
        }

        var text = quantity.Value is { } value
            ? words[$"quantity.{Term.Of(quantity.Qualifier)}", Number(value)]
            : words[$"quantity.{Term.Of(quantity.Qualifier)}", Number(quantity.Low!.Value), Number(quantity.High!.Value)];
        return quantity.Unit is { } unit ? $"{text}\u00a0{words.Unit(unit)}" : text;
    }

    /// <summary>A claim's number in words; what is counted is left out where it is the item itself, or where the room is short.</summary>
    public static string Stated(this Phrases words, Claim claim, bool brief = false) => claim.Quantity switch
    {
        null => words["quantity.none"],
        { Unit: "fraction" } share => words.Quantity(share, brief),
        { } quantity => words.Quantity(brief || quantity.Unit == claim.Item ? quantity.WithUnit(null) : quantity, brief),
    };

    /// <summary>A text that begins a heading: its first letter a capital.</summary>
    public static string Heading(string text) => text.Length > 0 && char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;

    /// <summary>A unit as it is shown; one without words of its own as it is written in the data.</summary>
    public static string Unit(this Phrases words, string unit) => words.Has($"unit.{unit}") ? words[$"unit.{unit}"] : unit;

    /// <summary>A number that an interval allows, in a sentence: <c>5.4 to 9.1 million</c>, <c>at least 6 million</c>.</summary>
    public static string Range(this Phrases words, Interval interval) => (interval.Low, interval.High) switch
    {
        ({ } low, { } high) when low == high => words.Figures.Spoken(low),
        ({ } low and > 0, { } high) => words["range.between", words.Figures.Spoken(low), words.Figures.Spoken(high)],
        (null or 0, { } high) => words[interval.HighOpen ? "quantity.less-than" : "quantity.at-most", words.Figures.Spoken(high)],
        ({ } low, null) => words[interval.LowOpen ? "quantity.more-than" : "quantity.at-least", words.Figures.Spoken(low)],
        _ => words["range.none"],
    };

    /// <summary>A period as it is shown: <c>since Sep 2023</c>, <c>Jan 2024 – Mar 2024</c>, <c>14 Jun 2024</c>.</summary>
    public static string Period(this Phrases words, Period period)
    {
        var figures = words.Figures;
        if (!period.IsInterval)
        {
            var text = figures.Date(period.Edtf);
            text = period.IsApproximate ? words["period.about", text] : text;
            return period.IsUncertain ? text + "?" : text;
        }

        var ends = period.Edtf.Split('/');
        var (from, to) = (ends[0] is ".." or "" ? null : figures.Date(ends[0]), ends[1] is ".." or "" ? null : figures.Date(ends[1]));
        return (from, to) switch
        {
            ({ } a, { } b) => $"{a} – {b}",
            ({ } a, null) => words["period.since", a],
            (null, { } b) => words["period.until", b],
            _ => words["period.open"],
        };
    }

    /// <summary>Who said it: the speaker, else the state, else that nobody is named.</summary>
    public static string Origin(this Phrases words, Origin? origin) =>
        origin?.Speaker ?? (origin?.State is { } state ? words.Actor(state) : words["origin.none"]);

    /// <summary>An actor's name in the language of the page; a key that no table holds as it is, a proposed name without its mark.</summary>
    public static string Actor(this Phrases words, string key) =>
        key.StartsWith("name:", StringComparison.Ordinal) ? key["name:".Length..] : Wording.For(words.Language).Actor(key);

    /// <summary>An item's name in the language of the page.</summary>
    public static string Item(this Phrases words, string key) =>
        Wording.For(words.Language).Item(key) is var name && name != key ? name : key.Replace('-', ' ');

    /// <summary>A claim's number with what it counts: <c>more than 20,000 containers</c>.</summary>
    public static string Amount(this Phrases words, Claim claim)
    {
        var quantity = claim.Quantity is { } stated && stated.Unit == claim.Item ? stated.WithUnit(null) : claim.Quantity;
        var text = (quantity, claim.Item) switch
        {
            (null, null) => words[$"kind.{Term.Of(claim.Kind)}"],
            (null, { } item) => $"{words.Item(item)}, {words["quantity.none"]}",
            _ => Wording.For(words.Language).Amount(quantity, claim.Item),
        };
        return claim.ItemDetail is { } detail ? $"{text}, {detail}" : text;
    }

    /// <summary>What an interval allows, with what is counted: <c>at least 6 million artillery shells</c>.</summary>
    public static string Allowed(this Phrases words, Interval interval, string item, string? unit)
    {
        Quantity? quantity = (interval.Low, interval.High) switch
        {
            ({ } low, { } high) when low == high => Tallyman.Quantity.Of(low),
            ({ } low and > 0, { } high) => Tallyman.Quantity.Range(low, high),
            (null or 0, { } high) => Tallyman.Quantity.Of(high, interval.HighOpen ? Qualifier.LessThan : Qualifier.AtMost),
            ({ } low, null) => Tallyman.Quantity.Of(low, interval.LowOpen ? Qualifier.MoreThan : Qualifier.AtLeast),
            _ => null,
        };
        return quantity is null ? words["range.none"] : Wording.For(words.Language).Amount(quantity.WithUnit(unit == item ? null : unit), item);
    }

}
