using Tallyman.Reading.Packs;
using Tallyman.Reading.Tokens;

namespace Tallyman.Reading.Quantities;

/// <summary>Tells plain numbers that are a part of a name (iPhone 11, Big 12, Formula One), and the words one and один where they count nothing.</summary>
internal readonly ref struct NameNumbers
{
    private readonly TokenText _text;
    private readonly NumberWords _words;
    private readonly ReadOnlySpan<Token> _tokens;

    public NameNumbers(TokenText text, NumberWords words)
    {
        _text = text;
        _words = words;
        _tokens = text.Tokens;
    }

    /// <summary>True where the number is no quantity.</summary>
    public bool IsName(in QuantityMention mention, in Amount amount, RangeKind joint, int limit)
    {
        if (joint != RangeKind.None || mention.UnitCode is not null || amount.Unit is not null || (mention.Form & (QuantityForm.Vague | QuantityForm.Share | QuantityForm.Inverted)) != QuantityForm.None)
        {
            return false;
        }

        // 500-фунтовий, 16-річний: an adjective, not a count.
        if (_text.Pack.Lexicon.IsCyrillic && (mention.Form & QuantityForm.Attribute) != QuantityForm.None)
        {
            return true;
        }

        if ((mention.Form & QuantityForm.One) != QuantityForm.None && mention.Low == 1)
        {
            return IsIdleOne(amount.Numeral.First, amount.Numeral.End, limit);
        }

        return amount.Numeral.IsPlainDigits ? IsAge(mention.Whole.First, mention.Whole.End, limit) || (FollowsName(mention.Whole.First) && !Counts(mention.Whole.End, limit)) || IsHouse(mention.Whole.End, limit) : IsWordInName(mention.Whole.First, mention.Whole.End);
    }

    private bool FollowsName(int first)
    {
        if (first == 0 || _tokens[first].Has(TokenShape.LineStart) || _tokens[first].Has(TokenShape.SentenceStart))
        {
            return false;
        }

        ref readonly var before = ref _tokens[first - 1];
        return before.Kind == TokenKind.Word && HasCapital(before) && !IsTitleCase(first)
            && (!before.Has(TokenShape.SentenceStart) || before.Form < 0 || before.Has(TokenShape.AllCapitals)) && !IsSmall(before.Form) && _words.Of(before).Kind == NumberKind.None;
    }

    // Smith, 65, now faces: an age between commas behind a name.
    private bool IsAge(int first, int end, int limit) =>
        first > 1 && end < limit && _tokens[first - 1].IsMark(',') && _tokens[end].IsMark(',') && _tokens[first].End - _tokens[first].Start <= 3
        && _tokens[first - 2].Kind == TokenKind.Word && _tokens[first - 2].Has(TokenShape.Capital);

    // 575 Wilbraham Road: capitals up to a word for a street.
    private bool IsHouse(int next, int limit)
    {
        var labels = _text.Pack.Part(Labels.From);
        for (var i = next; i < limit && i < next + 5 && _tokens[i].Has(TokenShape.Capital) && !_tokens[i].Has(TokenShape.LineStart); i++)
        {
            if (i > next && labels.Match(LabelPlace.Street, _tokens[i..(i + 1)]) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool Counts(int next, int limit) =>
        next < limit && _tokens[next].Kind == TokenKind.Word && !_tokens[next].Has(TokenShape.Capital) && !_tokens[next].Has(TokenShape.LineStart) && !IsSmall(_tokens[next].Form);

    // BBC One, Formula One, Big Four: a number word with a capital behind a capital.
    private bool IsWordInName(int first, int end) =>
        end == first + 1 && _tokens[first].Kind == TokenKind.Word && _tokens[first].Has(TokenShape.Capital) && FollowsName(first);

    private bool IsIdleOne(int first, int end, int limit)
    {
        if (IsWordInName(first, end))
        {
            return true;
        }

        var last = end - 1;
        if (first > 0 && !_tokens[first].Has(TokenShape.SentenceStart))
        {
            foreach (var reading in _text.Pack.Lexicon.Readings(_tokens[first - 1].Form))
            {
                if (reading.Part is PartOfSpeech.Determiner or PartOfSpeech.Pronoun && _tokens[first - 1].Mark is not 'a')
                {
                    return true;
                }
            }
        }

        if (end >= limit || _tokens[end].Kind != TokenKind.Word)
        {
            return true;
        }

        return last >= 0 && IsSmall(_tokens[end].Form, verbs: false) && _words.Of(_tokens[end]).Kind != NumberKind.Of;
    }

    private bool HasCapital(in Token token) => token.Has(TokenShape.Capital) || _text.Of(token).IndexOfAnyInRange('A', 'Z') > 0;

    // In a headline whose words all have capitals a capital tells nothing.
    private bool IsTitleCase(int at)
    {
        var sentence = _text.SentenceAt(at);
        int capitals = 0, small = 0;
        for (var i = Math.Max(sentence.FirstToken, at - 10); i < Math.Min(sentence.EndToken, at + 10); i++)
        {
            if (_tokens[i].Kind == TokenKind.Word && _tokens[i].End - _tokens[i].Start > 3)
            {
                capitals += _tokens[i].Has(TokenShape.Capital) ? 1 : 0;
                small += _tokens[i].Has(TokenShape.Capital) ? 0 : 1;
            }
        }

        return capitals > 3 && capitals > 2 * small;
    }

    // A word that no number counts, whatever it means here.
    private bool IsSmall(int form, bool verbs = true)
    {
        var small = false;
        foreach (var reading in _text.Pack.Lexicon.Readings(form))
        {
            if (reading.Part is PartOfSpeech.Noun or PartOfSpeech.Adjective or PartOfSpeech.Unit)
            {
                return false;
            }

            small |= reading.Part is PartOfSpeech.Preposition or PartOfSpeech.Conjunction or PartOfSpeech.Determiner or PartOfSpeech.Pronoun or PartOfSpeech.Particle || (verbs && reading.Part is PartOfSpeech.Verb);
        }

        return small;
    }
}
