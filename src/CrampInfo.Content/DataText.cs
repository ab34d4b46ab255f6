using CrampInfo.Content.Yaml;

namespace CrampInfo.Content;

/// <summary>A text of the data files that pages show as it stands.</summary>
/// <param name="Entry">The entry that holds it.</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">Its words.</param>
internal sealed record DataText(ContentEntry Entry, string Key, string Text)
{
    /// <summary>Every text for readers that is not the body of an article.</summary>
    public static IEnumerable<DataText> Of(ContentLibrary library)
    {
        foreach (var article in library.Articles)
        {
            yield return new(article.FrontMatter, "title", article.FrontMatter.Title);
            yield return new(article.FrontMatter, "summary", article.FrontMatter.Summary);
        }

        foreach (var treatment in library.Treatments)
        {
            yield return new(treatment, "verdict", treatment.Verdict);
            yield return new(treatment, "how", treatment.How);
            yield return new(treatment, "for-whom", treatment.ForWhom);
            yield return new(treatment, "benefit", treatment.Benefit);
            yield return new(treatment, "harm", treatment.Harm);
            yield return new(treatment, "evidence-reason", treatment.EvidenceReason);
            yield return new(treatment, "without", treatment.Without);
            yield return new(treatment, "daily-life", treatment.DailyLife);
            foreach (var other in treatment.ExpertsDiffer)
                yield return new(other, "says", other.Says);
        }

        foreach (var stretch in library.Stretches)
        {
            foreach (var step in stretch.Steps)
                yield return new(stretch, "steps", step);
            yield return new(stretch, "stop-if", stretch.StopIf);
        }

        foreach (var rule in library.RedFlags)
        {
            yield return new(rule, "short", rule.Short);
            foreach (var line in rule.Lines)
                yield return new(rule, "lines", line.Value);
            yield return new(rule, "why", rule.Why);
            yield return new(rule, "do", rule.Do);
        }

        foreach (var question in library.OpenQuestions)
        {
            yield return new(question, "question", question.Question);
            yield return new(question, "ours", question.Ours);
        }

        foreach (var term in library.Glossary)
            yield return new(term, "plain", term.Plain);
        foreach (var concept in library.SearchWords.Concepts)
        {
            if (concept.OffTopic is { } text)
                yield return new(concept, "off-topic", text);
        }

        foreach (var tag in library.Tags)
            yield return new(tag, "description", tag.Description);
    }
}
