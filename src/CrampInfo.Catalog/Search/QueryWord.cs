namespace CrampInfo.Catalog.Search;

/// <summary>A word of a query on its way through the steps.</summary>
/// <param name="Start">Where it begins in the query.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="Text">The word in one spelling; after correction, the corrected word.</param>
/// <param name="Stem">Its key.</param>
/// <param name="Clause">Number of its clause.</param>
internal sealed record QueryWord(int Start, int Length, string Text, string Stem, int Clause)
{
    /// <summary>Whether a slip was put right.</summary>
    public bool Corrected { get; init; }

    /// <summary>The corrected word as the site writes it, where that differs from <see cref="Text"/> ("oedema", not "edema").</summary>
    public string? Written { get; init; }

    /// <summary>Whether it says nothing about what is looked for.</summary>
    public bool Stop { get; init; }

    /// <summary>Whether the query says that it is not so.</summary>
    public bool Negated { get; init; }
}
