using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrampInfo.Content.Articles;
using CrampInfo.Content.Data;

namespace CrampInfo.Web.Sharing;

/// <summary>schema.org data of pages.</summary>
internal static class StructuredData
{
    /// <summary>The default encoder writes &lt; as an escape, so the JSON is safe inside a script element.</summary>
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Default };

    /// <summary>A <c>MedicalWebPage</c> with when it was checked and, where there is one, by whom it was reviewed.</summary>
    public static string Article(RenderedArticle article, SiteWords own, SiteAddress address)
    {
        var page = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "MedicalWebPage",
            ["name"] = article.Front.Title,
            ["description"] = article.Front.Summary,
            ["url"] = address.Of("/" + article.Slug),
            ["inLanguage"] = own.Language,
            ["lastReviewed"] = article.Front.Checked.ToString("yyyy-MM-dd"),
            ["publisher"] = new JsonObject { ["@type"] = "Organization", ["name"] = own.Name, ["url"] = address.Of("/") },
        };
        if (article.Front.Reviewer is { } reviewer)
            page["reviewedBy"] = new JsonObject { ["@type"] = "Person", ["name"] = reviewer.Name, ["jobTitle"] = reviewer.Role };
        return page.ToJsonString(Options);
    }
}
