using Tallyman.Reading.Clauses;
using Tallyman.Reading.Cues;
using Tallyman.Reading.Frames;
using Tallyman.Reading.Naming;
using Tallyman.Reading.Quantities;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Claims;

/// <summary>Finds who says what, sentence by sentence, and carries the last source on.</summary>
internal sealed class Attributions(Scene scene)
{
    /// <summary>How many paragraphs a source speaks on without being named again (a subhead is one).</summary>
    private const int CarryParagraphs = 2;

    private readonly SpeakerRegister _speakers = new();
    private readonly List<Source> _here = [];
    private Source? _last;
    private int _lastParagraph = -10;

    /// <summary>The last source named, where it still speaks.</summary>
    public Source? Last => _last;

    /// <summary>The source that the sentence at hand names itself; null where it names none.</summary>
    public Source? Named => _here.Find(s => !s.IsEmpty && s.Factuality is not Factuality.Denied);

    /// <summary>Takes up a sentence.</summary>
    public void Enter(int sentence)
    {
        _here.Clear();
        var range = scene.Text.Sentences[sentence];
        ShortForms(range);
        var paragraph = scene.Text.LineAt(range.FirstToken).Paragraph;
        if (paragraph - _lastParagraph > CarryParagraphs)
        {
            _last = null;
        }

        scene.Speaking.Clear();
        Verbs(range);
        Phrases(range);
        Headline(range);
        foreach (var source in _here)
        {
            if (!source.IsEmpty && !source.Observes && !source.Carried && !source.Range.IsEmpty)
            {
                scene.Speaking.Add(source.Range);
            }
        }

        if (_here.Count > 0 && scene.Text.LineAt(range.FirstToken).Role is not (LineRole.Headline or LineRole.Caption or LineRole.ReadAlso or LineRole.Dirt))
        {
            var deepest = _here[^1];
            foreach (var source in _here)
            {
                if (!source.IsEmpty && source.Role is not AttributionRole.Agency)
                {
                    deepest = source;
                }
            }

            if (!deepest.IsEmpty)
            {
                _last = deepest;
                _lastParagraph = paragraph;
            }
        }
        else if (_last is not null && _lastParagraph == paragraph - 1)
        {
            _lastParagraph = paragraph - 1;
        }
    }

    /// <summary>The source of what stands at a token; null where nobody is named near.</summary>
    public Source? At(int token)
    {
        Source? best = null;
        foreach (var source in _here)
        {
            if (token < source.First || token >= source.End)
            {
                continue;
            }

            if (best is null || Depth(source, token) > Depth(best, token))
            {
                best = source;
            }
        }

        if (best is { IsEmpty: true } && Pronoun(best.Cue.First) is { } speaker)
        {
            return speaker with { Carried = true, Factuality = best.Factuality, Cue = best.Cue };
        }

        if (best is not null)
        {
            return best;
        }

        var line = scene.Text.LineAt(token);
        return line.Role is LineRole.Headline or LineRole.Caption or LineRole.ReadAlso || _last is null ? null
            : _last with { Carried = true, Factuality = null, Basis = line.Paragraph == scene.Text.LineAt(_last.Cue.First).Paragraph ? _last.Basis : Basis.Statement };
    }

    // 'he said': who spoke last, if that was a person; else the person named last.
    private Source? Pronoun(int cue) => _last is { Role: AttributionRole.Speaker } ? _last : RecentPerson(cue) ?? _last;

    // 'he said': the person named last, in this sentence or the one before.
    private Source? RecentPerson(int cue)
    {
        var sentence = scene.Text.Tokens[cue].Sentence;
        var limit = scene.Text.Sentences[Math.Max(0, sentence - 1)].FirstToken;
        for (var i = cue - 1; i >= limit; i--)
        {
            if (scene.NameAt[i] is >= 0 and var name)
            {
                var range = scene.Names[name].Range;
                if (scene.Names[name] is { Kind: NameKind.Person, Entry.Actor.IsGeneric: false } || (scene.Names[name].Kind == NameKind.Unknown && range.End - range.First is 2 or 3 && IsPersonal(range)))
                {
                    return Resolve(range.First, range.End, outletsToo: false);
                }

                i = range.First;
            }
        }

        return null;
    }

    private bool IsPersonal(TokenRange range)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (scene.Text.Tokens[i].Has(TokenShape.AllCapitals) || scene.ConnectiveAt[i] >= 0)
            {
                return false;
            }
        }

        return scene.InCue(CueClass.Office, Math.Max(0, range.First - 1)) || (range.End < scene.Count && scene.Text.Tokens[range.End].IsMark(','));
    }

    // Persons and bodies before outlets, what was told last before what was told first, near before far.
    private static int Depth(Source source, int token)
    {
        var depth = source.IsEmpty ? 0 : source.Observes ? 50_000 : source.Role == AttributionRole.Agency ? 100_000 : 200_000;
        return depth - Math.Min(Math.Abs(source.Cue.First - token), 50_000);
    }

    // A bracketed short form is a name for what it follows: 'Multilateral Sanctions Monitoring Team (MSMT)'.
    private void ShortForms(Sentence sentence)
    {
        var tokens = scene.Text.Tokens;
        for (var i = sentence.FirstToken + 1; i + 2 < sentence.EndToken; i++)
        {
            if (tokens[i].IsMark('(') && tokens[i + 2].IsMark(')') && tokens[i + 1].Has(TokenShape.AllCapitals) && scene.NameAt[i - 1] is >= 0 and var name
                && scene.Names[name].Kind is NameKind.Unknown or NameKind.Body)
            {
                _speakers.Alias(scene.Text.Of(tokens[i + 1]).ToString(), scene.Text.Of(scene.Names[name].Range.First, scene.Names[name].Range.End).ToString());
            }
        }
    }

    private void Verbs(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (scene.TriggerAt[i] is not (>= 0 and var at))
            {
                continue;
            }

            var verb = scene.Triggers[at];
            i = verb.Range.End - 1;
            var observes = verb.Frame.Id is "detect" or "count" && !verb.Passive && !verb.Participle;
            if ((!verb.Frame.IsReport && !observes) || verb.Merged || verb.Noun || (verb.Entry.Factuality == Factuality.Expected && GovernsInfinitive(at)))
            {
                // 'expects to deliver' tells a plan of its own, no word of another's.
                continue;
            }

            var start = TriggerForms.ChainStart(scene, verb);
            var left = LeftEdge(start, sentence.FirstToken);
            var right = RightEdge(verb.Range.End, sentence.EndToken);
            var source = Subject(verb, left, start, right, sentence.FirstToken) ?? new Source();
            if (source.IsEmpty && !observes && !verb.Passive && (HasPronoun(left, start) || scene.Knowledge.Declines) && Pronoun(start) is { } meant)
            {
                source = meant with { Carried = true };
            }

            if (observes && source.IsEmpty)
            {
                continue;
            }

            var before = HasContent(sentence.FirstToken, left);
            var after = HasContent(verb.Range.End, sentence.EndToken);
            source = source with
            {
                Cue = verb.Range,
                Observes = observes,
                Factuality = observes ? null : verb.Frame.Id == "deny" || verb.Negated ? (verb.Negated && verb.Frame.Id == "deny" ? null : Factuality.Denied) : verb.Entry.Factuality,
                First = before ? (after ? PartStart(left, sentence.FirstToken) : sentence.FirstToken) : start,
                End = after ? sentence.EndToken : verb.Range.End,
            };
            if (verb.Frame.Id != "deny" && verb.Negated)
            {
                // 'did not say': no source of anything.
                continue;
            }

            _here.Add(WithBasis(source, sentence));
        }
    }

    private bool GovernsInfinitive(int trigger)
    {
        if (trigger + 1 >= scene.Triggers.Count)
        {
            return false;
        }

        var next = scene.Triggers[trigger + 1];
        return next is { NonFinite: true, Participle: false, Noun: false } && next.Range.First - scene.Triggers[trigger].Range.End <= 2;
    }

    // Sources by phrase: 'according to', 'citing', 'by his account'.
    private void Phrases(Sentence sentence)
    {
        for (var c = scene.FirstCueFrom(sentence.FirstToken); c < scene.Cues.Count && scene.Cues[c].Range.First < sentence.EndToken; c++)
        {
            var cue = scene.Cues[c];
            Source? source = null;
            if (cue.Entry.Class == CueClass.OwnAccount)
            {
                source = new Source();
            }
            else if (cue.Entry.Class == CueClass.Source)
            {
                source = Resolve(cue.Range.End, RightEdge(cue.Range.End, sentence.EndToken), outletsToo: true);
            }

            if (source is null)
            {
                continue;
            }

            if (!source.IsEmpty && source.Role is not AttributionRole.Agency)
            {
                for (var i = 0; i < _here.Count; i++)
                {
                    if (_here[i].Role == AttributionRole.Agency && _here[i].Speaker is { } agency)
                    {
                        source = source with { Agency = agency };
                    }
                }
            }

            _here.Add(WithBasis(source with { Cue = cue.Range, First = sentence.FirstToken, End = sentence.EndToken }, sentence));
        }
    }

    // 'Putin wants more - Seoul', 'Railway workers: ...'.
    private void Headline(Sentence sentence)
    {
        if (_here.Exists(s => !s.IsEmpty))
        {
            return;
        }

        var tokens = scene.Text.Tokens;
        for (var i = sentence.EndToken - 1; i > sentence.FirstToken && sentence.EndToken - i < 10; i--)
        {
            if (IsDash(tokens[i]))
            {
                if (!HasContent(i + 1, sentence.EndToken) && Resolve(i + 1, sentence.EndToken, outletsToo: true) is { } tail && OnlyNames(i + 1, sentence.EndToken))
                {
                    _here.Add(tail with { Cue = new TokenRange(i, i + 1), First = sentence.FirstToken, End = i });
                }

                break;
            }
        }

        for (var i = sentence.FirstToken + 1; i < sentence.EndToken && i - sentence.FirstToken < 8; i++)
        {
            if (tokens[i].IsMark(':'))
            {
                if (OnlyNames(sentence.FirstToken, i) && Resolve(sentence.FirstToken, i, outletsToo: true) is { } head)
                {
                    _here.Add(head with { Cue = new TokenRange(i, i + 1), First = i, End = sentence.EndToken });
                }

                break;
            }
        }
    }

    private bool OnlyNames(int first, int end)
    {
        var names = false;
        for (var i = first; i < end; i++)
        {
            if (scene.NameAt[i] is >= 0 and var name)
            {
                names |= scene.Names[name].Kind != NameKind.Item;
            }
            else if (scene.TriggerAt[i] >= 0 || scene.QuantityAt[i] >= 0)
            {
                return false;
            }
        }

        return names;
    }

    private Source? Subject(in Trigger verb, int left, int start, int right, int sentence)
    {
        if (verb.Passive)
        {
            return null;
        }

        if (scene.Knowledge.Declines)
        {
            var behind = Resolve(verb.Range.End, right, outletsToo: true, subject: true);
            var ahead = Resolve(left, start, outletsToo: true, subject: true);
            var inverted = start == left || scene.Text.Tokens[Math.Max(0, start - 1)].Kind == TokenKind.Mark;
            if (behind is { Role: AttributionRole.Agency } && ahead is not null and not { Role: AttributionRole.Agency })
            {
                // 'Скибіцький розповів The Times': the paper is told.
                return ahead with { Agency = behind.Speaker };
            }

            return (inverted ? behind ?? ahead : ahead ?? behind) ?? (HasContent(sentence, left) ? null : Resolve(sentence, start, outletsToo: true, subject: true));
        }

        // 'X quoted Y as saying': Y speaks.
        var found = Resolve(left, start, outletsToo: true, subject: true);
        if (found is { Role: AttributionRole.Agency } && Resolve(verb.Range.End, right, outletsToo: false) is { IsEmpty: false } quoted && IsQuoting(verb, right))
        {
            return quoted with { Agency = found.Speaker };
        }

        return found ?? (HasPronoun(left, start) ? new Source() : Resolve(verb.Range.End, right, outletsToo: true) ?? (HasContent(sentence, left) ? null : Resolve(sentence, start, outletsToo: true, subject: true)));
    }

    private bool IsQuoting(in Trigger verb, int right)
    {
        for (var i = verb.Range.End; i < right; i++)
        {
            if (scene.Text.Of(scene.Text.Tokens[i]) is "as" or "saying")
            {
                return true;
            }
        }

        return false;
    }

    private bool HasPronoun(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scene.Is(i, ConnectiveClass.Pronoun))
            {
                return true;
            }
        }

        return false;
    }

    private Source? Resolve(int first, int end, bool outletsToo, bool subject = false) => SourceResolver.Resolve(scene, _speakers, first, end, outletsToo, subject);

    private Source WithBasis(Source source, Sentence sentence)
    {
        return scene.TryCue(CueClass.Basis, sentence.FirstToken, sentence.EndToken, out var cue) && Term.TryParse<Basis>(cue.Entry.Value, out var basis)
            ? source with { Basis = basis, BasisRange = cue.Range }
            : source;
    }

    private int LeftEdge(int start, int sentenceStart)
    {
        var commas = 0;
        for (var i = start - 1; i >= sentenceStart; i--)
        {
            ref readonly var token = ref scene.Text.Tokens[i];
            if (scene.TriggerAt[i] is >= 0 and var at && !scene.Triggers[at].Noun && !scene.Triggers[at].Merged && !scene.Triggers[at].Participle)
            {
                return Comma(i, start);
            }

            if (scene.QuantityAt[i] >= 0 || token.IsMark(';') || token.IsMark(':') || token.IsMark('(') || token.IsMark(')') || (commas == 0 && token.Has(TokenShape.Closes)))
            {
                return Comma(i, start);
            }

            commas += token.IsMark(',') ? 1 : 0;
        }

        return sentenceStart;
    }

    // From the last border on, the words before the verb name who speaks: after the first comma behind it, if there is one.
    private int Comma(int from, int start)
    {
        for (var i = from + 1; i < start; i++)
        {
            if (scene.Text.Tokens[i].IsMark(',') || IsDash(scene.Text.Tokens[i]))
            {
                return i + 1;
            }
        }

        return from + 1;
    }

    private int RightEdge(int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            ref readonly var token = ref scene.Text.Tokens[i];
            if (token.IsMark(';') || token.IsMark(':') || token.IsMark(')') || token.IsMark('(') || i - from > 24
                || (scene.TriggerAt[i] is >= 0 and var at && !scene.Triggers[at].Noun && !scene.Triggers[at].Participle)
                || (token.IsMark(',') && i > from + 1))
            {
                return i;
            }
        }

        return end;
    }

    private int PartStart(int from, int sentenceStart)
    {
        for (var i = from - 1; i >= sentenceStart; i--)
        {
            if (scene.Text.Tokens[i].IsMark(';'))
            {
                return i;
            }
        }

        return sentenceStart;
    }

    private bool HasContent(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (scene.QuantityAt[i] >= 0 || (scene.TriggerAt[i] is >= 0 and var at && !scene.Triggers[at].Merged && !scene.Triggers[at].Frame.IsReport))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDash(in Token token) => token.Kind == TokenKind.Mark && (token.Mark is '—' or '–' || (token.Mark == '-' && !token.IsGlued));
}
