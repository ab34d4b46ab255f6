using CrampInfo.Content.Tags;
using CrampInfo.Content.Yaml;

namespace CrampInfo.Content.Checks;

/// <summary>
/// <c>unknown-tag</c>, <c>wrong-tag-group</c>, <c>unused-tag</c>: tags come from the closed list, each in the list that takes its group.
/// </summary>
internal sealed class TagCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var tags = context.Library.Tags.ToDictionary(t => t.Id.Value);
        var used = new HashSet<string>();
        foreach (var article in context.Library.Articles)
        {
            var front = article.FrontMatter;
            Check(front.BodyParts, TagGroup.BodyPart);
            Check(front.Symptoms, TagGroup.Symptom);
            Check(front.When, TagGroup.When);
            Check(front.Who, TagGroup.Who);
            Check(front.Tags, TagGroup.Section, TagGroup.Topic);

            void Check(IReadOnlyList<Located> names, params TagGroup[] groups)
            {
                foreach (var name in names)
                {
                    used.Add(name.Value);
                    if (!tags.TryGetValue(name.Value, out var tag))
                    {
                        var near = DidYouMean(name.Value, tags.Values.Where(t => groups.Contains(t.Group)).Select(t => t.Id.Value));
                        context.Diagnostics.Error(article.File, name.Line, name.Column, "unknown-tag",
                            $"'{name}' is not in tags.yml.{near}");
                    }
                    else if (!groups.Contains(tag.Group))
                    {
                        context.Diagnostics.Error(article.File, name.Line, name.Column, "wrong-tag-group",
                            $"'{name}' is a {tag.Group.Kebab()} tag; this list takes "
                            + $"{string.Join(" and ", groups.Select(g => g.Kebab()))} tags.");
                    }
                }
            }
        }

        foreach (var tag in context.Library.Tags.Where(t => !used.Contains(t.Id.Value)))
            context.Diagnostics.Warning(tag.File, tag.Id.Line, tag.Id.Column, "unused-tag", $"no article has the tag '{tag.Id}'.");
    }
}
