using System.Collections.Immutable;

namespace Tallyman.Assessment.Findings;

/// <summary>
/// A stated distance against the geodesic between the two places. A place that is not named may be told by a phrase that
/// the gazetteer knows one place by (<em>a former Soviet submarine base</em>); the finding then says that it was
/// inferred. Where either place stays unknown, nothing is said.
/// </summary>
internal static class DistanceCheck
{
    private const decimal KilometresAMile = 1.609344m;
    private const decimal KilometresANauticalMile = 1.852m;

    // A way by land or water is longer than the geodesic, but hardly ever twice as long.
    private const decimal LongestDetour = 2;

    public static IEnumerable<Finding> Of(DocumentLayout layout, AssessmentKnowledge knowledge)
    {
        foreach (var passage in layout.Body.Concat(layout.Headline).Where(p => p.Claim.Kind == ClaimKind.Distance && p.Quantity is not null))
        {
            if (Kilometres(passage.Quantity!) is { } stated && Ends(passage, layout, knowledge.Gazetteer.Places) is { } ends)
            {
                yield return Judge(passage, stated, ends, knowledge.Thresholds);
            }
        }
    }

    private static Finding Judge(Passage passage, Quantity stated, (Place From, Place To, bool Inferred) ends, Thresholds thresholds)
    {
        var length = (decimal)Geodesic.Kilometres(ends.From.Latitude!.Value, ends.From.Longitude!.Value, ends.To.Latitude!.Value, ends.To.Longitude!.Value);
        var widened = StatedNumber.Widened(stated, thresholds);
        var slack = length * thresholds.DistanceTolerance;
        var allowed = new Interval(widened.Low - slack, widened.High + slack);
        var holds = allowed.Contains(length);
        var detour = !holds && passage.Claim.Carrier is not null and not Carrier.Air && allowed.Low > length && allowed.Low < length * LongestDetour;
        var how = holds ? "holds" : detour ? "detour" : "fails";
        return Found.Of(
            holds || detour ? FindingKind.DistanceHolds : FindingKind.DistanceFails,
            [passage.Id],
            Message.Of(
                $"distance.{how}{(ends.Inferred ? ".inferred" : string.Empty)}",
                ("stated", new StatedAmount(stated, null).ToString()),
                ("from", ends.From.Key),
                ("to", ends.To.Key),
                ("result", Found.Number(Math.Round(length))),
                ("not", string.Join(";", ends.From.Not.Concat(ends.To.Not).Distinct(StringComparer.Ordinal)))),
            Math.Round(length, 1));
    }

    private static Quantity? Kilometres(Quantity quantity)
    {
        decimal? factor = quantity.Unit switch
        {
            "km" => 1,
            "m" => 0.001m,
            "mi" or "mile" => KilometresAMile,
            "nmi" or "nautical-mile" => KilometresANauticalMile,
            _ => null,
        };
        return factor is not { } f ? null
            : f == 1 ? quantity
            : quantity.Value is { } value ? Quantity.Of(value * f, quantity.Qualifier, "km")
            : Quantity.Range(quantity.Low!.Value * f, quantity.High!.Value * f, quantity.Qualifier, "km");
    }

    private static (Place From, Place To, bool Inferred)? Ends(Passage passage, DocumentLayout layout, Catalogue<Place> places)
    {
        ImmutableArray<string> names = [.. new[] { passage.Claim.From, passage.Claim.To }.Concat(passage.Claim.Places).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        if (names.IsEmpty)
        {
            // 'It lies 180 kilometres away': from the place that was named last.
            names = [.. LastNamedBefore(passage, layout).Where(n => !Named(n, places).IsEmpty).Take(1)];
        }

        var found = names.Select(n => Named(n, places)).Where(p => !p.IsEmpty).Take(2).ToImmutableArray();
        if (names.Length > found.Length && found.Length < 2 && names.Length >= 2)
        {
            return null;
        }

        if (found.Length == 2)
        {
            var (from, to) = Nearest(found[0], found[1]);
            return from.Key == to.Key ? null : (from, to, false);
        }

        if (found.Length == 1)
        {
            var sentence = WordForms.Words(layout.SentenceOf(passage));
            ImmutableArray<Place> described = [.. places.Rows.Where(p => p.Latitude is not null && !found[0].Contains(p)
                && p.Describes.Any(d => WordForms.Contains(sentence, WordForms.Words(d))))];
            if (!described.IsEmpty)
            {
                // Several bases may be described alike; one that lies near the named place is meant.
                var (from, to) = Nearest(found[0], described);
                return (from, to, true);
            }
        }

        return null;
    }

    /// <summary>Places that claims name in the paragraph before the distance, within two sentences, the last first.</summary>
    private static IEnumerable<string> LastNamedBefore(Passage passage, DocumentLayout layout) =>
        layout.Body
            .Where(p => p.Paragraph == passage.Paragraph && p.Span.Start < passage.Span.Start && p.SentencesTo(passage) <= 2)
            .OrderByDescending(p => p.Span)
            .SelectMany(p => new[] { p.Claim.To, p.Claim.From }.Concat(p.Claim.Places).OfType<string>());

    /// <summary>Places with a point that bear the name, as it stands, in another case, or as a row's key.</summary>
    private static ImmutableArray<Place> Named(string name, Catalogue<Place> places)
    {
        ImmutableArray<Place> exact = [.. places.Named(name).Where(p => p.Latitude is not null)];
        if (!exact.IsEmpty)
        {
            return exact;
        }

        var words = WordForms.Words(name);
        return [.. places.Rows.Where(p => p.Latitude is not null && (p.Key == string.Join('-', words) || p.Names.All.Any(n => WordForms.AreForms(WordForms.Words(n), words))))];
    }

    private static (Place From, Place To) Nearest(ImmutableArray<Place> starts, ImmutableArray<Place> ends) =>
        starts
            .SelectMany(_ => ends, (a, b) => (From: a, To: b))
            .Where(p => p.From.Key != p.To.Key)
            .OrderBy(p => Geodesic.Kilometres(p.From.Latitude!.Value, p.From.Longitude!.Value, p.To.Latitude!.Value, p.To.Longitude!.Value))
            .FirstOrDefault((starts[0], ends[0]));
}
