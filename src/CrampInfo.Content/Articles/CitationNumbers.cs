namespace CrampInfo.Content.Articles;

/// <summary>Numbers the sources of one article in the order they are first cited.</summary>
internal sealed class CitationNumbers
{
    private readonly List<string> _ids = [];
    private readonly List<int> _counts = [];

    public IReadOnlyList<string> Ids => _ids;

    /// <summary>The source's number and the how-manieth citation of it this is, both from 1.</summary>
    public (int Number, int Use) Next(string id)
    {
        var index = _ids.IndexOf(id);
        if (index < 0)
        {
            index = _ids.Count;
            _ids.Add(id);
            _counts.Add(0);
        }

        return (index + 1, ++_counts[index]);
    }
}
