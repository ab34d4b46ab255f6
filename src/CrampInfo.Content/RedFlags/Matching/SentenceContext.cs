namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>
/// What the words of one sentence say about each other. Triggers and their reach follow NegEx (Chapman et al., 2001) and
/// ConText (Harkema et al., 2009): a trigger speaks about the words after or before it until its clause ends, something
/// turns ("but"), or a few words have passed; a list goes on after its commas. A trigger that is itself part of a finding
/// ("no feeling") does not deny it.
/// </summary>
internal sealed class SentenceContext(TextWords text, int from, int to, int previous, bool[] settled)
{
    /// <summary>A denial reaches this many words, and afresh after every "or" and comma of its list.</summary>
    private const int Reach = 6;

    private const int ShortSentence = 7;

    private readonly List<(ContextRule Rule, int Start, int End, int[] Words)> _found = [];
    private readonly List<(ContextRule Rule, int From, int To, int[] Words)> _scopes = [];
    private readonly bool[] _turns = new bool[to - from];
    private bool _person;
    private int _lastPerson = -1;

    /// <summary>Whether a finding is told as past or settled.</summary>
    public readonly record struct Judgement(bool Past, bool Settled);

    /// <summary>Whether something in the sentence says so.</summary>
    public bool Says(ContextKind kind) => _scopes.Exists(s => s.Rule.Says == kind);

    public void Add(ContextRule rule, int start, int end, int[] words) => _found.Add((rule, start, end, words));

    /// <summary>Works out the reach of every trigger; of two that share a word one wins.</summary>
    public void Resolve()
    {
        if (_found.Count == 0)
            return;
        var taken = new bool[to - from];
        _found.Sort(ByWeight);
        foreach (var (rule, start, end, words) in _found)
        {
            if (rule.Says == ContextKind.Person)
            {
                _person = true;
                _lastPerson = Math.Max(_lastPerson, start);
                continue;
            }

            if (Array.Exists(words, w => taken[w - from]))
                continue;
            foreach (var word in words)
                taken[word - from] = true;
            if (rule.Says == ContextKind.Turn)
                _turns[start - from] = true;
        }

        Array.Clear(taken);
        foreach (var (rule, start, end, words) in _found)
        {
            if (rule.Says == ContextKind.Person || Array.Exists(words, w => taken[w - from]))
                continue;
            foreach (var word in words)
                taken[word - from] = true;
            if (rule.Says is not (ContextKind.Nothing or ContextKind.Turn))
                Reaches(rule, start, end, words);
        }
    }

    /// <summary>What is said about the words of a finding; null when it is denied, asked about or elsewhere.</summary>
    public Judgement? Judge(List<(int Word, FindingKind Kind)> finding)
    {
        var past = false;
        var over = false;
        foreach (var (rule, scopeFrom, scopeTo, words) in _scopes)
        {
            if (!Touches(finding, rule, scopeFrom, scopeTo) || (rule.Says == ContextKind.Denied && SharesWord(finding, words)))
                continue;
            switch (rule.Says)
            {
                case ContextKind.Past:
                    past = true;
                    break;
                case ContextKind.Settled:
                    over = true;
                    break;
                default:
                    return null;
            }
        }

        return new(past, over);
    }

    private static bool Touches(List<(int Word, FindingKind Kind)> finding, ContextRule rule, int scopeFrom, int scopeTo)
    {
        // "no chest pain, just a cramp in my calf": the chest is out of it too; but "isn't" says nothing about a place.
        var onlyParts = rule is { Says: ContextKind.Denied, Reach: ContextReach.After, ThroughAnd: false } && finding.TrueForAll(f => f.Kind == FindingKind.Part);
        foreach (var (word, kind) in finding)
        {
            if (word < scopeFrom || word >= scopeTo || (kind == FindingKind.Part && !onlyParts))
                continue;
            if (kind != FindingKind.State || rule.Says is not (ContextKind.Past or ContextKind.Settled))
                return true;
        }

        return false;
    }

    private static bool SharesWord(List<(int Word, FindingKind Kind)> finding, int[] words)
    {
        foreach (var (word, _) in finding)
        {
            if (Array.IndexOf(words, word) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>What only looks like a trigger comes first, as in NegEx; then the longer, then the earlier.</summary>
    private static int ByWeight((ContextRule Rule, int Start, int End, int[] Words) a, (ContextRule Rule, int Start, int End, int[] Words) b)
    {
        var nothing = (b.Rule.Says == ContextKind.Nothing).CompareTo(a.Rule.Says == ContextKind.Nothing);
        if (nothing != 0)
            return nothing;
        return a.Words.Length != b.Words.Length ? b.Words.Length - a.Words.Length : a.Start - b.Start;
    }

    private void Reaches(ContextRule rule, int start, int end, int[] words)
    {
        switch (rule.Reach)
        {
            case ContextReach.After:
                _scopes.Add((rule, end, EndOfReach(end, rule.ThroughAnd), words));
                break;
            case ContextReach.Before:
                _scopes.Add((rule, StartOfReach(start), start, words));
                break;
            case ContextReach.Clause:
                _scopes.Add((rule, StartOfReach(start), start, words));
                _scopes.Add((rule, end, EndOfStatement(end), words));
                break;
            case ContextReach.Later when rule.Says == ContextKind.Question && _lastPerson >= end:
                break;
            case ContextReach.Later:
                _scopes.Add((rule, start, to, words));
                break;
            case ContextReach.Sentence when rule.Says == ContextKind.Question && _person:
                break;
            case ContextReach.Sentence:
                _scopes.Add((rule, from, to, words));
                break;
            case ContextReach.Earlier:
                _scopes.Add((rule, from, start, words));
                // "My foot went numb. Fine after a minute."
                if (rule.Says == ContextKind.Settled && to - from <= ShortSentence && start - from <= 2)
                    Array.Fill(settled, true, previous, from - previous);
                break;
        }
    }

    private int StartOfReach(int at)
    {
        var start = at;
        while (start > from && at - start < Reach + 2 && text.Clauses[start - 1] == text.Clauses[at] && !_turns[start - 1 - from])
            start--;
        return start;
    }

    private int EndOfClause(int at)
    {
        var end = at;
        while (end < to && !_turns[end - from] && text.Clauses[end] == text.Clauses[at - 1])
            end++;
        return end;
    }

    /// <summary>"had cancer two years ago and my back aches": what follows "and" is another statement.</summary>
    private int EndOfStatement(int at)
    {
        var clause = EndOfClause(at);
        var end = at;
        while (end < clause && text.Tokens[end].Text is not ("and" or "plus"))
            end++;
        return end;
    }

    private int EndOfReach(int at, bool throughAnd)
    {
        var end = at;
        var last = at + Reach;
        while (end < to && end < last && !_turns[end - from])
        {
            if (end > at && text.Clauses[end] != text.Clauses[end - 1])
            {
                if (!ListGoesOn(end))
                    break;
                last = end + Reach;
            }

            var word = text.Tokens[end].Text;
            if (word is "or" or "nor")
            {
                last = end + Reach;
            }
            else if (word is "and" or "plus" or "with" || (word == "n" && end > at))
            {
                if (!throughAnd || word == "with" || EndOfClause(end + 1) - end > 3)
                    break;
            }
            else if (end > at && IsNewSubject(word))
            {
                break;
            }

            end++;
        }

        return end;
    }

    /// <summary>"no pain, swelling or heat": the comma is one of a list when an "or" follows before anything is stated.</summary>
    private bool ListGoesOn(int at)
    {
        var items = 0;
        for (var i = at; i < to && items < 10; i++, items++)
        {
            var word = text.Tokens[i].Text;
            if (word is "or" or "nor")
                return true;
            if (_turns[i - from] || IsNewSubject(word) || word is "and" or "is" or "are" or "was" or "has" or "have" or "now")
                return false;
            if (items > 3 && text.Clauses[i] == text.Clauses[at])
                return false;
        }

        return false;
    }

    private static bool IsNewSubject(string word) => word is "i" or "im" or "ive" or "he" or "hes" or "she" or "shes" or "they" or "we";
}
