namespace CrampInfo.Content.Checks;

/// <summary><c>repeated-source</c>: a document stands in the bibliography once, so that its readings can't differ.</summary>
internal sealed class RepeatedSourceCheck : ContentCheck
{
    public override void Run(CheckContext context)
    {
        var byAddress = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in context.Library.Sources)
        {
            var address = source.Url.Value.Replace("http://", "https://", StringComparison.Ordinal)
                .Replace("//www.", "//", StringComparison.Ordinal).TrimEnd('/');
            if (!byAddress.TryAdd(address, source.Id.Value))
                context.Diagnostics.Error(source.File, source.Url.Line, source.Url.Column, "repeated-source",
                    $"'{byAddress[address]}' has the same address; keep one entry and cite that.");
        }
    }
}
