namespace CrampInfo.Content.Articles;

/// <summary>Numbers the sources of one article in the order they are first cited.</summary>
internal sealed class CitationNumbers
{
    private readonly List<string> _ids = [];

    public IReadOnlyList<string> Ids => _ids;

    /// <summary>The source's number, from 1.</summary>
    public int NumberOf(string id)
    {
        var index = _ids.IndexOf(id);
        if (index >= 0)
            return index + 1;
        _ids.Add(id);
        return _ids.Count;
    }
}
