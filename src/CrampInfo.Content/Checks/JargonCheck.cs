using System.Text.RegularExpressions;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Editorial;

namespace CrampInfo.Content.Checks;

/// <summary><c>jargon</c>: a medical word has its plain words beside it, from the glossary or from the text itself.</summary>
internal sealed partial class JargonCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        if (context.Library.Editorial is not { } rules)
            return;
        var words = new Phrases(rules.Jargon.Select(j => j.Word), plurals: true);
        var harmless = rules.NotJargon.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var plain = rules.Jargon.DistinctBy(j => j.Word, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(j => j.Word, j => j.Plain, StringComparer.OrdinalIgnoreCase);
        var everywhere = GlossaryFor(context.Library, null);

        foreach (var article in context.Library.Articles)
        {
            var glossary = GlossaryFor(context.Library, article.Slug);
            var explained = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var passage in article.Passages)
            {
                foreach (var (word, at) in Unknown(passage.Text, glossary))
                {
                    if (explained.Add(Singular(word)) && !IsExplained(passage.Text, word, at))
                        Error(article.File, passage.Line, passage.Column, word);
                }
            }
        }

        foreach (var shared in DataText.Of(context.Library))
        {
            foreach (var (word, at) in Unknown(shared.Text, everywhere))
            {
                if (!IsExplained(shared.Text, word, at))
                    Error(shared.Entry.File, shared.Entry.Line, shared.Entry.Column, word);
            }
        }

        IEnumerable<(string Phrase, int At)> Unknown(string text, Phrases glossary)
        {
            var found = words.In(text).Concat(Phrases.WordsOf(text).Where(w => HasEnding(w.Phrase)))
                .Where(w => !harmless.Contains(w.Phrase) && !harmless.Contains(Singular(w.Phrase))).DistinctBy(w => w.At).ToList();
            if (found.Count == 0)
                return [];
            var known = new bool[text.Length];
            foreach (var (term, at) in glossary.In(text))
                Array.Fill(known, true, at, term.Length);
            return found.Where(w => !known[w.At] && !IsName(text, w.At)).OrderBy(w => w.At);
        }

        bool HasEnding(string word) =>
            rules.JargonEndings.Any(e => word.EndsWith(e, StringComparison.OrdinalIgnoreCase) || Singular(word)
            .EndsWith(e, StringComparison.OrdinalIgnoreCase));

        void Error(string file, int line, int column, string word)
        {
            var instead = plain.TryGetValue(word, out var said) || plain.TryGetValue(Singular(word), out said)
                ? $"write '{said}', or explain" : "explain";
            context.Diagnostics.Error(file, line, column, "jargon",
                $"'{word}' has no plain words: {instead} it in brackets or in glossary.yml.");
        }
    }

    /// <summary>The terms that are explained by themselves: on a page that exists to explain one, its own text must do it.</summary>
    private static Phrases GlossaryFor(ContentLibrary library, string? slug) =>
        new(library.GlossaryForms.Where(f => slug is null || f.Term.Article?.Value != slug).Select(f => f.Form), plurals: true);

    /// <summary>A capital inside a sentence begins a name, such as "American Academy of Neurology".</summary>
    private static bool IsName(string text, int at) =>
        at > 1 && char.IsUpper(text[at]) && char.IsLetter(text[at - 2]);

    private static string Singular(string word) => word.EndsWith('s') ? word[..^1] : word;

    /// <summary>How far from a word its plain words can stand.</summary>
    private const int Reach = 150;

    /// <summary>Plain words before it, with the medical word in brackets; or plain words right behind it.</summary>
    private static bool IsExplained(string text, string word, int at)
    {
        var before = text[Math.Max(0, at - Reach)..at];
        var end = at + word.Length;
        var after = text[end..Math.Min(text.Length, end + Reach)];
        return before.LastIndexOf('(') > before.LastIndexOf(')') || Naming().IsMatch(before) || Meaning().IsMatch(after);
    }

    [GeneratedRegex("""(?:call|calls|called|known as|name is|term is|word is|say)\s+(?:it |this )?(?:a |an |the )?["“‘']?(?:[a-z]+ )?$""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Naming();

    [GeneratedRegex("""^["”’']?(?: \(|,? (?:means|meaning|which (?:is|are|means)|is an?|are) |, (?:a|an|or|the) )""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Meaning();
}
