namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>What words around a finding say about it, after NegEx (Chapman 2001) and ConText (Harkema 2009).</summary>
public enum ContextKind
{
    /// <summary>It is not there: "no fever", "isn't swollen".</summary>
    Denied,

    /// <summary>It was long ago or was ruled out.</summary>
    Past,

    /// <summary>It has gone again: "eased when I stretched".</summary>
    Settled,

    /// <summary>Someone asks to know, and tells nothing of themselves.</summary>
    Question,

    /// <summary>It belongs to a film, a book or somebody far away.</summary>
    Elsewhere,

    /// <summary>Looks like one of the others and is none: "no idea", "not only".</summary>
    Nothing,

    /// <summary>Speaks of a person's own body: a question beside it is no question of knowledge.</summary>
    Person,

    /// <summary>Ends the reach of what came before: "but", "although".</summary>
    Turn,
}
