using System.Globalization;
using CrampInfo.Catalog.Search;
using CrampInfo.Content;
using CrampInfo.Words;
using CrampInfo.Words.Recognition;

namespace CrampInfo.Cli;

/// <summary>
/// Learns to tell which article answers a query, and whether any does: from the example queries, and from what articles and
/// concepts are called. The limit is chosen on examples that were held back; the evaluation sets have no part in it.
/// </summary>
internal static class SearchLearner
{
    private const int Folds = 4;

    /// <summary>A word of one example may be a slip, and so may one of a few that is near a word of the site.</summary>
    private const int LeastExamplesOfWord = 2, ManyExamplesOfWord = 8;

    /// <summary>
    /// Share of the held-back queries that may be sent away. They are harder than what is typed: many are single rare words, of
    /// which this very one was held back.
    /// </summary>
    private const double MostSentAway = 0.02;

    /// <summary>Learns from the examples.</summary>
    /// <param name="library">The examples, and what they stand in.</param>
    /// <param name="log">Told what was found.</param>
    public static LearnedSearch Learn(ContentLibrary library, TextWriter log)
    {
        var site = new QueryReader(library, library.Articles.Select(a => a.FrontMatter), []);
        List<string> vocabulary = [.. library.SearchWords.Examples.Where(e => e.Articles.Count > 0 && !e.HasSlips)
            .SelectMany(e => Tokeniser.Tokenise(e.Text).Select(t => t.Text).Distinct())
            .CountBy(w => w)
                .Where(w => w.Value >= (site.Correct(w.Key) is { } near && near != w.Key ? ManyExamplesOfWord : LeastExamplesOfWord))
            .OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key)];
        var reader = new QueryReader(library, library.Articles.Select(a => a.FrontMatter), vocabulary);
        var examples = library.SearchWords.Examples
            .Select(e =>
                (e.Text, IsReal: e.Articles.Count > 0, Articles: e.Articles.Select(a => a.Value).Where(s => library.Find(s) is not null)
                .ToList()))
            .Where(e => !e.IsReal || e.Articles.Count > 0)
            .Select(e => (Class: e.Articles.FirstOrDefault() ?? TextClassifier.None, e.Articles, Query: reader.Read(e.Text))).ToList();
        var names = library.Articles.SelectMany(a => QueryReader.NamesOf(a.FrontMatter).Select(n => Row(a.Slug, n))).ToList();
        // "58..110" is no word that anybody types, and "~" stands for any.
        var concepts = ConceptFinder.ConceptsOf(library).Where(c => c.About.Count > 0)
            .SelectMany(c => c.Words.Where(w => !w.Contains("..", StringComparison.Ordinal))
                .Select(w => Row(c.About[0].Value, w.Replace('~', ' ')))).ToList();
        var subjects = ConceptFinder.ConceptsOf(library).Select(c => Row(LearnedSearch.OnTopic, c.Name)).ToList();
        var classes = library.Articles.Select(a => a.Slug).Append(TextClassifier.None).Order(StringComparer.Ordinal).ToList();

        TextClassifier Articles(Func<int, bool> which) =>
            MaximumEntropy.Train([.. examples.Where((_, i) => which(i))
                .SelectMany(e => e.Articles.DefaultIfEmpty(e.Class).Select(a => (a, e.Query.Features))), .. names, .. concepts], classes);
        TextClassifier Topic(Func<int, bool> which) =>
            MaximumEntropy.Train(
                [.. examples.Where((_, i) => which(i)).Select(e => (OnTopic(e.Class), e.Query.Features)),
                    .. names.Select(n => (LearnedSearch.OnTopic, n.Words)), .. subjects],
                [TextClassifier.None, LearnedSearch.OnTopic]);

        var right = new List<bool>();
        var sureness = new double[examples.Count];
        for (var fold = 0; fold < Folds; fold++)
        {
            var (articles, topic) = (Articles(i => i % Folds != fold), Topic(i => i % Folds != fold));
            for (var i = fold; i < examples.Count; i += Folds)
            {
                sureness[i] = ArticleRanker.Sureness(topic, examples[i].Query, reader);
                var probabilities = articles.Score(examples[i].Query.Features);
                probabilities[articles.NoClass] = 0;
                if (examples[i].Class != TextClassifier.None)
                    right.Add(examples[i].Articles.Contains(articles.Classes[Array.IndexOf(probabilities, probabilities.Max())]));
            }

            log.WriteLine($"part {fold + 1} of {Folds} held back and asked");
        }

        var real = examples.Select((e, i) => (e.Class, Sureness: sureness[i])).Where(e => e.Class != TextClassifier.None)
            .Select(e => e.Sureness).OrderDescending().ToList();
        var other = examples.Select((e, i) => (e.Class, Sureness: sureness[i])).Where(e => e.Class == TextClassifier.None)
            .Select(e => e.Sureness).ToList();
        var limit = real.Count == 0 ? double.MaxValue : real[(int)(real.Count * MostSentAway)];
        log.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"by what was learned alone: first answer right {Share(right, r => r):0.000}; about something else recognised "
                + $"{Share(other, o => o > limit):0.000} with {MostSentAway:0.000} of the real ones sent away"));
        return new(library.SearchWords.ExamplesHash, vocabulary, Articles(_ => true), Topic(_ => true), limit);

        (string Class, IReadOnlyList<TypedWord> Words) Row(string slug, string text) => (slug, reader.Read(text).Features);
    }

    private static string OnTopic(string slug) => slug == TextClassifier.None ? TextClassifier.None : LearnedSearch.OnTopic;

    private static double Share<T>(List<T> all, Func<T, bool> which) => all.Count == 0 ? 0 : all.Count(which) / (double)all.Count;
}
