using System.Numerics;

namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>
/// Finds every leaf of the index in a text, sentence by sentence. Within a sentence it goes from the last word to the first,
/// so that what a row needs to its right is already known; the possible ends of a row are bits of one number, so that gaps
/// and choices cost no backtracking. Time grows with the length of the text.
/// </summary>
internal sealed class TextScanner
{
    /// <summary>Enough places of one thing: more mentions of the same words do not make a sign clearer.</summary>
    private const int MaxMentions = 32;

    private readonly RowIndex _index;
    private readonly TextWords _text;
    private readonly List<Mention>[] _mentions;
    private readonly Scratch _scratch;
    private readonly ulong[] _ends;
    private readonly int[] _seen;
    private readonly List<int> _touched = [];
    private readonly List<(int Leaf, int Row, int Start, int End)> _hits = [];
    private readonly List<(int Leaf, int At)> _wordTriggers = [];
    private readonly List<(int Word, FindingKind Kind)> _trace = [];
    private readonly bool[] _settled;
    private int _sentence;
    private int _from;
    private int _to;

    /// <summary>A scanner over one text.</summary>
    /// <param name="index">What to look for.</param>
    /// <param name="text">Where.</param>
    /// <param name="scratch">Memory to work in.</param>
    public TextScanner(RowIndex index, TextWords text, Scratch scratch)
    {
        _index = index;
        _text = text;
        _scratch = scratch;
        _ends = scratch.Ends;
        _seen = scratch.Seen;
        _mentions = scratch.Mentions;
        _settled = new bool[text.Count];
    }

    /// <summary>Memory of one scan, used again by the next: it is large, and most of it is never touched.</summary>
    public sealed class Scratch(RowIndex index)
    {
        /// <summary>Where each class can end, for each word of a sentence; all zero between sentences.</summary>
        public ulong[] Ends { get; } = new ulong[index.ClassCount * (TextWords.MaxSentence + 1)];

        /// <summary>The last sentence, by <see cref="Sentence"/>, that a word or class was seen in.</summary>
        public int[] Seen { get; } = new int[index.SeenCount];

        /// <summary>Number of the sentence now scanned.</summary>
        public int Sentence { get; set; }

        /// <summary>Where each leaf was mentioned.</summary>
        public List<Mention>[] Mentions { get; } = [.. Enumerable.Range(0, index.SignLeafCount).Select(_ => new List<Mention>())];

        /// <summary>Which leaves were.</summary>
        public List<int> Mentioned { get; } = [];

        /// <summary>Makes it ready for the next text.</summary>
        public void Clear()
        {
            foreach (var leaf in Mentioned)
                Mentions[leaf].Clear();
            Mentioned.Clear();
        }
    }

    /// <summary>Whether any sentence scanned asks a question of knowledge, or tells of the past.</summary>
    public bool IsDistant { get; private set; }

    /// <summary>Whether any sentence scanned tells of a film, an animal or the like.</summary>
    public bool IsElsewhere { get; private set; }

    /// <summary>Scans the text and returns the mentions of every leaf; they hold until the scratch is cleared.</summary>
    public List<Mention>[] Scan()
    {
        var previous = 0;
        for (_from = 0; _from < _text.Count; _from = _to)
        {
            _to = _from + 1;
            while (_to < _text.Count && _text.Sentences[_to] == _text.Sentences[_from])
                _to++;
            ScanSentence(previous);
            previous = _from;
        }

        return _mentions;
    }

    /// <summary>Whether a later sentence said that these words are over.</summary>
    public bool IsSettled(Mention mention)
    {
        foreach (var word in mention.Words)
        {
            if (_settled[word])
                return true;
        }

        return mention.Settled;
    }

    private void ScanSentence(int previous)
    {
        _hits.Clear();
        _wordTriggers.Clear();
        _sentence = ++_scratch.Sentence;
        _seen[_index.SeenWord(0)] = _sentence;
        for (var at = _to - 1; at >= _from; at--)
        {
            _seen[_index.SeenWord(_text.Words[at])] = _sentence;
            _seen[_index.SeenExact(_text.Exact[at])] = _sentence;
            Understand(_index.MeaningOfWord(_text.Words[at]), at);
            Understand(_index.MeaningOfExact(_text.Exact[at]), at);
            ScanWord(at);
        }

        var context = ReadContext(previous);
        for (var at = _from; at < _to; at++)
            RecordWord(at, context);
        // From the first word on, so that what comes first is what is kept and shown.
        for (var i = _hits.Count - 1; i >= 0; i--)
            Record(_hits[i], context);

        foreach (var cell in _touched)
            _ends[cell] = 0;
        _touched.Clear();
    }

    private SentenceContext ReadContext(int previous)
    {
        var context = new SentenceContext(_text, _from, _to, previous, _settled);
        foreach (var (leaf, at) in _wordTriggers)
            context.Add(_index.Triggers[leaf]!.Rule, at, at + 1, [at]);
        foreach (var hit in _hits)
        {
            if (_index.Triggers[hit.Leaf] is { } trigger)
            {
                Trace(hit);
                context.Add(trigger.Rule, hit.Start, hit.End, [.. _trace.Select(t => t.Word)]);
            }
        }

        context.Resolve();
        IsDistant |= context.Says(ContextKind.Question) || context.Says(ContextKind.Past);
        IsElsewhere |= context.Says(ContextKind.Elsewhere);
        return context;
    }

    /// <summary>Enters what a word proves on its own.</summary>
    private void Understand(WordMeaning? meaning, int at)
    {
        if (meaning is null)
            return;
        var row = Cell(0, at);
        foreach (var (classId, _) in meaning.Classes)
        {
            ref var cell = ref _ends[row + classId];
            if (cell == 0)
                _touched.Add(row + classId);
            cell |= 2;
            _seen[classId] = _sentence;
        }

        foreach (var leaf in meaning.Triggers)
            _wordTriggers.Add((leaf, at));
    }

    /// <summary>Mentions of a single word; leaves share them, as only the word's kind makes a difference.</summary>
    private void RecordWord(int at, SentenceContext context)
    {
        Span<bool> judged = stackalloc bool[3];
        var shared = new WordMentions();
        RecordWord(_index.MeaningOfWord(_text.Words[at]), at, context, judged, ref shared);
        RecordWord(_index.MeaningOfExact(_text.Exact[at]), at, context, judged, ref shared);
    }

    private void RecordWord(WordMeaning? meaning, int at, SentenceContext context, Span<bool> judged, ref WordMentions shared)
    {
        if (meaning is null)
            return;
        foreach (var (leaf, kind) in meaning.Leaves)
        {
            if (_mentions[leaf].Count >= MaxMentions)
                continue;
            if (!judged[(int)kind])
            {
                judged[(int)kind] = true;
                _trace.Clear();
                _trace.Add((at, kind));
                if (context.Judge(_trace) is { } judgement)
                    shared[kind] = new Mention.Row(at, at + 1, _text.Sentences[at], [at], judgement.Past, judgement.Settled);
            }

            if (shared[kind] is { } mention)
                Add(leaf, mention);
        }
    }

    private void ScanWord(int at)
    {
        // Three sorted lists, merged: a row may only run after the rows it depends on.
        var byWord = _index.ByWord(_text.Words[at]);
        var byExact = _index.ByExact(_text.Exact[at]);
        var byNumber = _text.Numbers[at].Words > 0 ? _index.ByNumber() : [];
        int w = 0, e = 0, n = 0, last = -1;
        while (true)
        {
            var next = int.MaxValue;
            if (w < byWord.Length)
                next = byWord[w];
            if (e < byExact.Length)
                next = Math.Min(next, byExact[e]);
            if (n < byNumber.Length)
                next = Math.Min(next, byNumber[n]);
            if (next == int.MaxValue)
                return;
            if (w < byWord.Length && byWord[w] == next)
                w++;
            if (e < byExact.Length && byExact[e] == next)
                e++;
            if (n < byNumber.Length && byNumber[n] == next)
                n++;
            if (next != last && _seen[_index.NeedOf(next)] == _sentence)
                Try(next, at);
            last = next;
        }
    }

    private void Try(int rowId, int at)
    {
        var row = _index.Rows[rowId];
        var ends = EndsOf(row.Steps, 0, at);
        if (ends == 0)
            return;
        if (row.IsLeaf)
        {
            _hits.Add((row.Target, rowId, at, at + BitOperations.TrailingZeroCount(ends)));
            return;
        }

        var cell = Cell(row.Target, at);
        if (_ends[cell] == 0)
            _touched.Add(cell);
        _ends[cell] |= ends;
        _seen[row.Target] = _sentence;
    }

    private int Cell(int classId, int at) => ((at - _from) * _index.ClassCount) + classId;

    /// <summary>Where the steps can end when they begin at a word: bit n stands for n words later.</summary>
    private ulong EndsOf(Step[] steps, int first, int at)
    {
        var ends = 1UL;
        for (var i = first; i < steps.Length; i++)
        {
            ref readonly var step = ref steps[i];
            if (step.Kind == StepKind.Gap)
            {
                ends = AfterGap(step, at, ends);
                continue;
            }

            // Nearly always there is one place to go on from.
            if ((ends & (ends - 1)) == 0)
            {
                var offset = BitOperations.TrailingZeroCount(ends);
                var next = Ends(step, at + offset) << offset;
                ends = step.Optional ? ends | next : next;
            }
            else
            {
                ends = After(step, at, ends);
            }

            if (ends == 0)
                return 0;
        }

        return ends;
    }

    private ulong After(in Step step, int at, ulong ends)
    {
        var next = step.Optional ? ends : 0;
        for (var rest = ends; rest != 0; rest &= rest - 1)
        {
            var offset = BitOperations.TrailingZeroCount(rest);
            next |= Ends(step, at + offset) << offset;
        }

        return next;
    }

    private ulong AfterGap(in Step step, int at, ulong ends)
    {
        var next = ends;
        for (var i = 0; i < (int)step.Max; i++)
            next |= next << 1;
        // Not beyond the sentence.
        var room = _to - at;
        return room >= 63 ? next : next & ((1UL << (room + 1)) - 1);
    }

    /// <summary>Ends of one step at a word, relative to that word.</summary>
    private ulong Ends(in Step step, int at)
    {
        if (at >= _to)
            return step.Kind == StepKind.ClauseEnd ? 1UL : 0;
        return step.Kind switch
        {
            StepKind.Word => _text.Words[at] == step.Id ? 2UL : 0,
            StepKind.Class => _ends[Cell(step.Id, at)],
            StepKind.Exact => _text.Exact[at] == step.Id ? 2UL : 0,
            StepKind.Number => NumberEnds(step, at),
            StepKind.ClauseStart => at == _from || _text.Clauses[at] != _text.Clauses[at - 1] ? 1UL : 0,
            StepKind.ClauseEnd => at > _from && _text.Clauses[at] != _text.Clauses[at - 1] ? 1UL : 0,
            _ => 0,
        };
    }

    private ulong NumberEnds(in Step step, int at)
    {
        var (value, words) = _text.Numbers[at];
        return words > 0 && at + words <= _to && value >= step.Min && value <= step.Max ? 1UL << words : 0;
    }

    private void Record((int Leaf, int Row, int Start, int End) hit, SentenceContext context)
    {
        if (hit.Leaf >= _index.SignLeafCount)
            return;
        if (_mentions[hit.Leaf].Count >= MaxMentions)
            return;
        Trace(hit);
        if (context.Judge(_trace) is not { } judgement)
            return;
        Add(hit.Leaf, new Mention.Row(hit.Start, hit.End, _text.Sentences[hit.Start], [.. _trace.Select(t => t.Word)], judgement.Past, judgement.Settled));
    }

    private void Add(int leaf, Mention mention)
    {
        if (_mentions[leaf].Count == 0)
            _scratch.Mentioned.Add(leaf);
        _mentions[leaf].Add(mention);
    }

    /// <summary>Which words a hit used, without those in its gaps.</summary>
    private void Trace((int Leaf, int Row, int Start, int End) hit)
    {
        _trace.Clear();
        Trace(_index.Rows[hit.Row].Steps, 0, hit.Start, hit.End, FindingKind.Sign);
    }

    private bool Trace(Step[] steps, int step, int at, int end, FindingKind kind)
    {
        if (step == steps.Length)
            return at == end;
        // A way that cannot arrive is not followed, so this never tries more than it needs.
        if ((EndsOf(steps, step, at) >> (end - at) & 1) == 0)
            return false;

        var current = steps[step];
        var ends = current.Kind == StepKind.Gap ? AfterGap(current, at, 1UL) : Ends(current, at) | (current.Optional ? 1UL : 0);
        // What is optional is taken when it is there, and gaps stay short.
        for (var rest = ends; rest != 0;)
        {
            var length = current.Kind == StepKind.Gap ? BitOperations.TrailingZeroCount(rest) : 63 - BitOperations.LeadingZeroCount(rest);
            rest &= ~(1UL << length);
            if (at + length > end || (EndsOf(steps, step + 1, at + length) >> (end - at - length) & 1) == 0)
                continue;
            if (length > 0 && current.Kind is not StepKind.Gap)
                Use(current, at, at + length, kind);
            return Trace(steps, step + 1, at + length, end, kind);
        }

        return false;
    }

    private void Use(in Step step, int at, int end, FindingKind kind)
    {
        if (step.Kind != StepKind.Class)
        {
            for (var i = at; i < end; i++)
                _trace.Add((i, kind));
            return;
        }

        if (end == at + 1 && (_index.MeaningOfWord(_text.Words[at])?.KindIn(step.Id) ?? _index.MeaningOfExact(_text.Exact[at])?.KindIn(step.Id)) is { } known)
        {
            _trace.Add((at, known > kind ? known : kind));
            return;
        }

        var own = _index.Kinds[step.Id] ?? FindingKind.Sign;
        var inner = own > kind ? own : kind;
        foreach (var rowId in _index.LongRowsOfClass(step.Id))
        {
            var steps = _index.Rows[rowId].Steps;
            if ((EndsOf(steps, 0, at) >> (end - at) & 1) != 0 && Trace(steps, 0, at, end, inner))
                return;
        }
    }

    /// <summary>The mention of one word for each kind.</summary>
    private struct WordMentions
    {
        private Mention? _sign;
        private Mention? _state;
        private Mention? _part;

        public Mention? this[FindingKind kind]
        {
            readonly get => kind switch { FindingKind.Sign => _sign, FindingKind.State => _state, _ => _part };
            set
            {
                switch (kind)
                {
                    case FindingKind.Sign:
                        _sign = value;
                        break;
                    case FindingKind.State:
                        _state = value;
                        break;
                    default:
                        _part = value;
                        break;
                }
            }
        }
    }
}
