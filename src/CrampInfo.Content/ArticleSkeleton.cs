using CrampInfo.Content.Tags;

namespace CrampInfo.Content;

/// <summary>
/// The text that a new article starts from. It breaks one rule that is an error: what is still to be written is marked
/// <see cref="Placeholder"/>, and nothing so marked is published.
/// </summary>
public static class ArticleSkeleton
{
    /// <summary>Marks a text that is still to be written; the check refuses it wherever readers would see it.</summary>
    public const string Placeholder = "TODO";

    /// <summary>A skeleton for an address.</summary>
    /// <param name="slug">The address that it will have.</param>
    /// <param name="library">The library that it will join; its tags file the skeleton.</param>
    /// <param name="today">The day of writing.</param>
    public static string For(string slug, ContentLibrary library, DateOnly today)
    {
        if (!Slug.IsValid(slug) || SitePages.Reserved.Contains(slug))
            throw new ArgumentException($"'{slug}' cannot be an address.", nameof(slug));
        var section = library.Tags.FirstOrDefault(t => t.Group == TagGroup.Section)?.Id.Value ?? "guides";
        var name = char.ToUpperInvariant(slug[0]) + slug[1..].Replace('-', ' ');
        return $$"""
            ---
            title: {{name[..Math.Min(name.Length, 70)]}}
            summary: {{Placeholder}} {{name}}.  # one or two sentences that say what it is, under 155 characters
            kind: guide  # condition, cause, look-alike, treatment, prevention or guide
            body-parts: []
            symptoms: []
            when: []
            who: []
            other-names: []
            lay-words: []  # 5 to 12 ways in which people type it
            tags: [{{section}}]  # the section first, then topics
            warning-signs: []  # 3 to 8, the most important first
            related: []  # 3 to 6
            former-slugs: []
            checked: {{today:yyyy-MM-dd}}
            review-due: {{today.AddMonths(18):yyyy-MM-dd}}
            ---
            {{Placeholder}} Answer the question of this page here.

            ## Symptoms {#symptoms}

            {{Placeholder}} State it.

            ## What helps {#what-helps}

            {{Placeholder}} Draw verdicts.

            ## When to get help {#when-to-get-help}

            {{Placeholder}} Say whom to ask here.

            """;
    }
}
