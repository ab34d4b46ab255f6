namespace CrampInfo.Content.Checks;

/// <summary><c>unused-source</c>: the bibliography holds what is cited and nothing else.</summary>
internal sealed class UnusedSourceCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var cited = Cited.Of(context.Library);
        foreach (var source in context.Library.Sources.Where(s => !cited.Contains(s.Id.Value)))
            context.Diagnostics.Error(source.File, source.Id.Line, source.Id.Column, "unused-source",
                $"nothing cites '{source.Id}'; cite it or remove it.");
    }
}
