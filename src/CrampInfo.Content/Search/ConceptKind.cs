namespace CrampInfo.Content.Search;

/// <summary>What a concept of the search speaks of.</summary>
public enum ConceptKind
{
    /// <summary>Where it is felt.</summary>
    BodyPart,

    /// <summary>When it comes.</summary>
    When,

    /// <summary>Who has it.</summary>
    Who,

    /// <summary>What it feels or looks like.</summary>
    Feeling,

    /// <summary>What seems to set it off.</summary>
    Trigger,

    /// <summary>A medicine or a class of them.</summary>
    Medicine,

    /// <summary>Something with a name: an illness, an injury, a kind of cramp.</summary>
    Condition,

    /// <summary>Something people try against it.</summary>
    Remedy,

    /// <summary>What the reader wants to know: to stop it, to prevent it, whether it is serious.</summary>
    Wish,
}
