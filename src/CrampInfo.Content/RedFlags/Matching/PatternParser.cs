using System.Globalization;
using CrampInfo.Words;

namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>
/// Reads the pattern language of the warning signs (see <c>docs/red-flags.md</c>). From loosest to tightest: <c>|</c> choice,
/// <c>&amp;&amp;</c> same text, <c>&amp;</c> same sentence, <c>~</c> near, then words in a row.
/// </summary>
internal sealed class PatternParser
{
    private const int DefaultGap = 3;
    private const int MaxGap = 12;
    private const int MaxDepth = 12;

    private readonly string _text;
    private int _at;
    private int _depth;

    private PatternParser(string text) => _text = text;

    /// <summary>The tree of a pattern; throws <see cref="FormatException"/> with a message for its author.</summary>
    public static Pattern Parse(string text)
    {
        var parser = new PatternParser(text);
        var pattern = parser.ReadChoice();
        if (parser._at < text.Length)
            throw new FormatException($"'{text[parser._at]}' is not expected at character {parser._at + 1}.");
        return pattern;
    }

    private Pattern ReadChoice()
    {
        if (++_depth > MaxDepth)
            throw new FormatException("brackets are nested too deeply.");
        var parts = new List<Pattern> { ReadTogether(Nearness.Text) };
        while (Take("|"))
            parts.Add(ReadTogether(Nearness.Text));
        _depth--;
        return parts.Count == 1 ? parts[0] : new Pattern.AnyOf(parts);
    }

    private Pattern ReadTogether(Nearness within)
    {
        var parts = new List<Pattern>();
        var absent = new List<Pattern>();
        do
        {
            var list = Take("!") ? absent : parts;
            list.Add(within == Nearness.Near ? ReadSequence() : ReadTogether(within - 1));
        }
        while (TakeJoin(within));

        if (parts.Count == 0)
            return absent.Count == 1 ? throw new FormatException("'!' needs something before it that must be there.") : throw new FormatException("only absent parts.");
        return parts.Count == 1 && absent.Count == 0 ? parts[0] : new Pattern.Together(within, parts, absent);
    }

    private bool TakeJoin(Nearness within) => within switch
    {
        Nearness.Text => Take("&&"),
        Nearness.Sentence => !Peek("&&") && Take("&"),
        _ => Take("~"),
    };

    private Pattern ReadSequence()
    {
        var elements = new List<PatternElement>();
        while (true)
        {
            SkipSpace();
            if (_at >= _text.Length || _text[_at] is '|' or '&' or '~' or ')')
                break;
            var element = ReadElement();
            foreach (var one in element)
                elements.Add(one);
        }

        if (elements is [PatternElement.Group { Optional: false } group])
            return group.Inner;
        if (elements.Exists(e => e is PatternElement.Group))
            throw new FormatException("a bracket with '&' or '~' inside cannot be part of a row of words.");
        Check(elements);
        return new Pattern.Sequence(elements);
    }

    private static void Check(List<PatternElement> elements)
    {
        var first = elements.FindIndex(e => e is not PatternElement.ClauseStart);
        if (first < 0)
            throw new FormatException("a part of the pattern is empty.");
        if (elements[first] is PatternElement.Gap or PatternElement.ClauseEnd)
            throw new FormatException("a row of words cannot begin with a gap.");
        if (elements[^1] is PatternElement.Gap)
            throw new FormatException("a row of words cannot end with a gap.");
        if (elements.TrueForAll(e => e.Optional || e is PatternElement.Gap or PatternElement.ClauseStart or PatternElement.ClauseEnd))
            throw new FormatException("everything in a row of words is optional.");
    }

    private IReadOnlyList<PatternElement> ReadElement()
    {
        switch (_text[_at])
        {
            case '{':
                var close = _text.IndexOf('}', _at);
                if (close < 0)
                    throw new FormatException("'{' is never closed.");
                var name = _text[(_at + 1)..close].Trim();
                _at = close + 1;
                return [WithOptional(new PatternElement.Finding(name))];
            case '(':
                _at++;
                var inner = ReadChoice();
                if (!Take(")"))
                    throw new FormatException("'(' is never closed.");
                return [WithOptional(AsChoice(inner))];
            case '*':
                _at++;
                var max = ReadDigits() is { Length: > 0 } digits ? int.Parse(digits, CultureInfo.InvariantCulture) : DefaultGap;
                return max is > 0 and <= MaxGap ? [new PatternElement.Gap(max)] : throw new FormatException($"a gap is 1 to {MaxGap} words.");
            case '#':
                _at++;
                return [WithOptional(ReadRange())];
            case '^':
                _at++;
                return [new PatternElement.ClauseStart()];
            case '$':
                _at++;
                return [new PatternElement.ClauseEnd()];
            case '=':
                _at++;
                var exact = ReadLetters();
                return [WithOptional(new PatternElement.Exact(TextNormaliser.Word(exact)))];
            default:
                return ReadWords();
        }
    }

    private static PatternElement AsChoice(Pattern inner) => inner switch
    {
        Pattern.Sequence s => new PatternElement.Choice([s]),
        Pattern.AnyOf a when a.Parts.All(p => p is Pattern.Sequence) => new PatternElement.Choice([.. a.Parts.Cast<Pattern.Sequence>()]),
        _ => new PatternElement.Group(inner),
    };

    private PatternElement.Number ReadRange()
    {
        var low = ReadDigits();
        if (low.Length == 0)
            return new(0, double.MaxValue);
        var min = double.Parse(low, CultureInfo.InvariantCulture);
        if (Take("+"))
            return new(min, double.MaxValue);
        if (Take("-") && ReadDigits() is { Length: > 0 } high)
            return new(min, double.Parse(high, CultureInfo.InvariantCulture));
        return new(min, min);
    }

    /// <summary>A written word may be several tokens ("c-section"); each is an element.</summary>
    private IReadOnlyList<PatternElement> ReadWords()
    {
        var words = Tokeniser.Tokenise(ReadLetters()).Select(t => (PatternElement)new PatternElement.Word(t.Text)).ToList();
        if (_at < _text.Length && _text[_at] == '?')
        {
            if (words.Count > 1)
                throw new FormatException("'?' after a hyphenated word: put it in brackets.");
            words[^1] = WithOptional(words[^1]);
        }

        return words;
    }

    private PatternElement WithOptional(PatternElement element) => Take("?") ? element with { Optional = true } : element;

    private string ReadLetters()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '\'' or '’' or '-'))
            _at++;
        return _at > start ? _text[start.._at] : throw new FormatException($"'{_text[_at]}' at character {_at + 1} means nothing here.");
    }

    private string ReadDigits()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || (_text[_at] == '.' && _at > start)))
            _at++;
        return _text[start.._at];
    }

    private void SkipSpace()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
            _at++;
    }

    private bool Peek(string sign)
    {
        SkipSpace();
        return string.CompareOrdinal(_text, _at, sign, 0, sign.Length) == 0;
    }

    private bool Take(string sign)
    {
        // A '?', '+' or '-' belongs to what it touches; the joining signs may stand free.
        if (sign is not ("?" or "+" or "-"))
            SkipSpace();
        if (string.CompareOrdinal(_text, _at, sign, 0, sign.Length) != 0)
            return false;
        _at += sign.Length;
        return true;
    }
}
