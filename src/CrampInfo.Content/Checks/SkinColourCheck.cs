using CrampInfo.Content.Editorial;

namespace CrampInfo.Content.Checks;

/// <summary><c>skin-colour</c>: a colour of skin is described for white, brown and black skin in the same passage.</summary>
internal sealed class SkinColourCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        if (context.Library.Editorial is not { } rules)
            return;
        var colours = new Phrases(rules.SkinColours);
        var places = new Phrases(rules.SkinPlaces, plurals: true);
        var others = new Phrases(["brown and black skin", "brown or black skin", "black and brown skin", "black or brown skin"]);

        foreach (var article in context.Library.Articles)
        {
            foreach (var passage in article.Passages)
                Check(article.File, passage.Line, passage.Column, passage.Text);
        }

        foreach (var shared in DataText.Of(context.Library).Where(s => s.Key is not ("short" or "title")))
            Check(shared.Entry.File, shared.Entry.Line, shared.Entry.Column, shared.Text);

        void Check(string file, int line, int column, string text)
        {
            if (colours.In(text).Select(c => c.Phrase).FirstOrDefault() is { } colour && places.AnyIn(text) && !others.AnyIn(text))
                context.Diagnostics.Error(file, line, column, "skin-colour",
                    $"'{colour}' does not say how it looks on brown and black skin; say it in the same paragraph.");
        }
    }
}
