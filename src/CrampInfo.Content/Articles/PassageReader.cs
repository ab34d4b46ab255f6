using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CrampInfo.Content.Articles;

/// <summary>Takes an article's body apart into the passages that the editorial rules look at.</summary>
internal sealed class PassageReader
{
    private readonly Article _article;
    private readonly List<Passage> _passages = [];
    private string _section = "";

    private PassageReader(Article article) => _article = article;

    /// <summary>All passages of an article in order.</summary>
    public static IReadOnlyList<Passage> Read(Article article)
    {
        var reader = new PassageReader(article);
        reader.Walk(article.Body, "", covered: false);
        return reader._passages;
    }

    private void Walk(ContainerBlock container, string block, bool covered)
    {
        Passage? lead = null;
        foreach (var child in container)
        {
            var led = covered || lead is { LeadsIn: true, IsCited: true };
            switch (child)
            {
                case HeadingBlock heading:
                    if (heading.Level <= 2)
                        _section = heading.Id() ?? "";
                    lead = null;
                    break;
                case CustomContainer custom:
                    Walk(custom, custom.BlockName(), covered: false);
                    lead = null;
                    break;
                case Table table:
                    foreach (var row in table.OfType<TableRow>().Where(r => !r.IsHeader))
                        Add(PassageKind.TableRow, block, row, [.. row], led);
                    lead = null;
                    break;
                case ListBlock list:
                    foreach (var item in list.OfType<ListItemBlock>())
                        Item(item, block, led);
                    lead = null;
                    break;
                case ContainerBlock inner:
                    Walk(inner, block, covered);
                    lead = null;
                    break;
                case LeafBlock { Inline: not null } leaf:
                    lead = Add(PassageKind.Paragraph, block, leaf, [leaf], covered);
                    break;
            }
        }
    }

    private void Item(ListItemBlock item, string block, bool covered)
    {
        var own = Add(PassageKind.ListItem, block, item, [.. item.OfType<LeafBlock>()], covered);
        var led = covered || own is { LeadsIn: true, IsCited: true };
        foreach (var inner in item.OfType<ContainerBlock>())
        {
            if (inner is ListBlock list)
            {
                foreach (var child in list.OfType<ListItemBlock>())
                    Item(child, block, led);
            }
            else
            {
                Walk(inner, block, led);
            }
        }
    }

    private Passage? Add(PassageKind kind, string block, Block at, IReadOnlyList<Block> pieces, bool covered)
    {
        var leaves = pieces.SelectMany(p => p is LeafBlock leaf ? [leaf] : p.Descendants<LeafBlock>()).Where(l => l.Inline is not null)
            .ToList();
        var parts = leaves.Select(l => Marked(l.Inline)).Where(p => p.Length > 0).ToList();
        if (parts.Count == 0)
            return null;
        var text = string.Join(' ', parts);
        var passage = new Passage(
            kind,
            _section,
            block,
            kind == PassageKind.TableRow ? parts : [text],
            covered,
            leaves is [{ Inline: { } only }] && only.FirstChild is LinkInline { NextSibling: null },
            TextStatistics.Sentences(text).Count <= 1 && leaves.SelectMany(l => l.Inline!.Descendants<LinkInline>())
                .Any(l => l.Url is ['/', ..]),
            [.. leaves.SelectMany(l => l.Inline!.Descendants<CitationInline>()).SelectMany(c => c.SourceIds)],
            _article.LineOf(at),
            Article.ColumnOf(at));
        _passages.Add(passage);
        return passage;
    }

    private static string Marked(ContainerInline? inline) =>
        string.Join(' ', MarkedText(inline).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private static string MarkedText(Inline? inline) => inline switch
    {
        CitationInline => Passage.Mark.ToString(),
        ContainerInline container => string.Concat(container.Select(MarkedText)),
        _ => inline.PlainText(),
    };
}
