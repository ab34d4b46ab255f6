using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Search;

/// <summary>A query that people might type, a line of <c>search/examples.tsv</c>.</summary>
/// <param name="Articles">Slugs of the articles that answer it, the best first; none when it is about something else.</param>
/// <param name="Text">The query.</param>
/// <param name="HasSlips">Whether it is there for its slips, so that nothing should be corrected to its words.</param>
public sealed record SearchExample(IReadOnlyList<Located> Articles, string Text, bool HasSlips);
