using CrampInfo.Content.Search;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>unknown-sign</c>, <c>unknown-slug</c>, <c>unknown-source</c>, <c>unknown-drawing</c>, <c>unknown-tag</c>: what data and front matter
/// name must exist.
/// </summary>
internal sealed class ReferenceCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var library = context.Library;
        var sources = library.Sources.Select(s => s.Id.Value).ToHashSet();
        var signs = library.RedFlags.Select(r => r.Id).ToHashSet();
        var bodyParts = library.Tags.Where(t => t.Group == Tags.TagGroup.BodyPart).Select(t => t.Id.Value).ToHashSet();
        var tags = library.Tags.Select(t => t.Id.Value).ToHashSet();
        var drawings = library.Drawings.Keys.ToHashSet();

        foreach (var article in library.Articles)
        {
            Each(article.File, article.FrontMatter.WarningSigns, signs, "unknown-sign", "there is no file red-flags/{0}.yml.");
            Each(article.File, article.FrontMatter.Related, context.Slugs, "unknown-slug", "there is no article '{0}'.");
            if (article.FrontMatter.Picture is { } picture)
                Each(article.File, [picture], drawings, "unknown-drawing", NoDrawing);
            foreach (var self in article.FrontMatter.Related.Where(r => r.Value == article.Slug))
                context.Diagnostics.Error(article.File, self.Line, self.Column, "unknown-slug", "an article is not related to itself.");
        }

        foreach (var rule in library.RedFlags)
        {
            Each(rule.File, rule.Sources, sources, "unknown-source", NoSource);
            Each(rule.File, [rule.Article], context.Slugs, "unknown-slug", NoArticle);
        }

        foreach (var treatment in library.Treatments)
        {
            Each(treatment.File, [.. treatment.Sources, .. treatment.ExpertsDiffer.SelectMany(e => e.Sources)], sources, "unknown-source",
                NoSource);
            Each(treatment.File, [treatment.Article], context.Slugs, "unknown-slug", NoArticle);
        }

        foreach (var stretch in library.Stretches)
        {
            Each(stretch.File, stretch.Sources, sources, "unknown-source", NoSource);
            Each(stretch.File, [stretch.Drawing, .. stretch.Pictures], drawings, "unknown-drawing", NoDrawing);
            Each(stretch.File, [stretch.BodyPart], bodyParts, "unknown-tag", "'{0}' is not a body-part tag of tags.yml.");
        }

        foreach (var term in library.Glossary)
        {
            Each(term.File, term.Sources, sources, "unknown-source", NoSource);
            if (term.Article is { } slug)
                Each(term.File, [slug], context.Slugs, "unknown-slug", NoArticle);
        }

        foreach (var question in library.OpenQuestions)
        {
            Each(question.File, question.Signs, signs, "unknown-sign", "there is no file red-flags/{0}.yml.");
            Each(question.File, question.Treatments, library.Treatments.Select(t => t.Id.Value).ToHashSet(), "unknown-treatment",
                "'{0}' is not in treatments.yml.");
            Each(question.File, [question.Article], context.Slugs, "unknown-slug", NoArticle);
        }

        foreach (var concept in library.SearchWords.Concepts)
            Each(concept.File, concept.About, context.Slugs, "unknown-slug", NoArticle);

        // An article may go, and one may be on its way: its queries wait, and nothing stops.
        foreach (var name in library.SearchWords.Examples.SelectMany(e => e.Articles).Where(a => !context.Slugs.Contains(a.Value))
            .DistinctBy(a => a.Value))
            context.Diagnostics.Warning(SearchWords.ExamplesFile, name.Line, name.Column, "unknown-slug",
                $"there is no article '{name}'; its queries are not learned from.{DidYouMean(name.Value, context.Slugs)}");

        void Each(string file, IEnumerable<Located> names, IReadOnlySet<string> known, string code, string message)
        {
            foreach (var name in names.Where(n => !known.Contains(n.Value)))
                context.Diagnostics.Error(file, name.Line, name.Column, code,
                    message.Replace("{0}", name.Value, StringComparison.Ordinal) + DidYouMean(name.Value, known));
        }
    }

    private const string NoDrawing = "there is no file drawings/{0}.svg.";

    private const string NoSource = "'{0}' is not in sources.yml.";
    private const string NoArticle = "there is no article '{0}'.";
}
