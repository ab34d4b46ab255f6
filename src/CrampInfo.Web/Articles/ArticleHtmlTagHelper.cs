using CrampInfo.Content.Articles;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CrampInfo.Web.Articles;

/// <summary>
/// Writes HTML that the article renderer made: <c>&lt;article-html value="…" /&gt;</c>. The only place where HTML is written unencoded.
/// </summary>
[HtmlTargetElement("article-html", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ArticleHtmlTagHelper : TagHelper
{
    /// <summary>What the renderer made.</summary>
    public ArticleHtml Value { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Value.Value);
    }
}
