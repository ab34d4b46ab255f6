namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>Which words a context trigger speaks about.</summary>
public enum ContextReach
{
    /// <summary>The words after it, to the end of the clause or list.</summary>
    After,

    /// <summary>The words before it in its clause.</summary>
    Before,

    /// <summary>Its whole clause.</summary>
    Clause,

    /// <summary>All words before it in its sentence, and the sentence before when it opens its own.</summary>
    Earlier,

    /// <summary>All words after it in its sentence.</summary>
    Later,

    /// <summary>Its whole sentence.</summary>
    Sentence,
}
