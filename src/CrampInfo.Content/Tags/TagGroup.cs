namespace CrampInfo.Content.Tags;

/// <summary>What a tag speaks of; each list in the front matter takes tags of its own groups.</summary>
public enum TagGroup
{
    /// <summary>The part of the library an article belongs to.</summary>
    Section,

    /// <summary>A subject that runs across sections.</summary>
    Topic,

    /// <summary>Where it is felt.</summary>
    BodyPart,

    /// <summary>What it feels like.</summary>
    Symptom,

    /// <summary>When it comes.</summary>
    When,

    /// <summary>Who gets it.</summary>
    Who,
}
