using System.Globalization;
using CrampInfo.Content.Data;
using CrampInfo.Content.Yaml;
using CrampInfo.Words;

namespace CrampInfo.Content.Checks;

/// <summary><c>bad-colour</c>, and what <c>site.yml</c> names must exist.</summary>
internal sealed class SiteWordsCheck : ContentCheck
{
    /// <summary>The least contrast of text that WCAG 2.2 asks for at level AA.</summary>
    private const double LeastContrast = 4.5;

    /// <summary>Paper in the light theme and in the dark one (<c>site.css</c>).</summary>
    private const string LightPaper = "#fbfaf7", DarkPaper = "#10161c";

    public override void Run(CheckContext context)
    {
        var (own, library) = (context.Library.SiteWords, context.Library);
        if (own.File.Length == 0)
            return;
        var signs = library.RedFlags.Select(r => r.Id).ToHashSet();
        var stretches = library.Stretches.Select(s => s.Id.Value).ToHashSet();
        IReadOnlyList<Muscle> muscles = own.Relief?.Muscles ?? [];
        Each([.. own.GeneralSigns, .. own.NoteSigns, .. own.Relief?.Signs ?? [], .. muscles.SelectMany(m => m.Signs),
            .. One(own.Relief?.GoesOn)],
            signs, "unknown-sign", "there is no file red-flags/{0}.yml.");
        foreach (var calm in own.GeneralSigns.Where(s => library.RedFlag(s.Value) is { Level: not CareLevel.Emergency }))
            Error(calm, "sign-level", $"'{calm}' is no emergency; the general advice has nothing else.");
        Each(One(own.Map), library.Drawings.Keys.ToHashSet(), "unknown-drawing", "there is no file drawings/{0}.svg.");
        Each(muscles.SelectMany(m => m.Stretches), stretches, "unknown-stretch", "'{0}' is not in stretches.yml.");
        Each(muscles.Select(m => m.Article).Concat(One(own.Relief?.Article)), context.Slugs, "unknown-slug", "there is no article '{0}'.");
        Each(One(own.Relief?.Aftercare), library.Treatments.Select(t => t.Id.Value).ToHashSet(), "unknown-treatment",
            "'{0}' is not in treatments.yml.");
        Colour(own.Colour, LightPaper, "light");
        Colour(own.ColourDark, DarkPaper, "dark");

        void Each(IEnumerable<Located> names, IReadOnlySet<string> known, string code, string message)
        {
            foreach (var name in names.Where(n => !known.Contains(n.Value)))
                Error(name, code, message.Replace("{0}", name.Value, StringComparison.Ordinal) + DidYouMean(name.Value, known));
        }

        void Colour(Located? colour, string paper, string theme)
        {
            if (colour is not { } named)
                return;
            if (Light(named.Value) is not { } light)
                Error(named, "bad-colour", $"'{named}' is not a colour; write it as # and six digits or letters a to f, such as #0b6b63.");
            else if (Contrast(light, Light(paper)!.Value) is < LeastContrast and var contrast)
                Error(named, "bad-colour",
                    $"'{named}' on {theme} paper has a contrast of {contrast:0.0} to 1; text needs at least {LeastContrast} to 1.");
        }

        void Error(Located at, string code, string message) => context.Diagnostics.Error(own.File, at.Line, at.Column, code, message);
    }

    private static IEnumerable<Located> One(Located? name) => name is { } there ? [there] : [];

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    /// <summary>Relative luminance as WCAG defines it; null for what is no colour.</summary>
    private static double? Light(string colour)
    {
        if (colour.Length != 7 || colour[0] != '#' || !int.TryParse(colour[1..], NumberStyles.AllowHexSpecifier, null, out var rgb))
            return null;
        return 0.2126 * Part(rgb >> 16) + 0.7152 * Part(rgb >> 8) + 0.0722 * Part(rgb);

        static double Part(int value)
        {
            var part = (value & 255) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }
    }
}
