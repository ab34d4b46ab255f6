namespace CrampInfo.Catalog.Search;

/// <summary>The steps that can be switched off, to measure what each is worth.</summary>
[Flags]
internal enum SearchSteps
{
    /// <summary>Typed words only.</summary>
    None = 0,

    /// <summary>Slips are put right.</summary>
    Spelling = 1,

    /// <summary>Words that say nothing are left out.</summary>
    StopWords = 2,

    /// <summary>Whole names and lay phrases are compared.</summary>
    Names = 4,

    /// <summary>Synonyms are added.</summary>
    Synonyms = 8,

    /// <summary>Concepts are recognised and compared with tags and subjects.</summary>
    Concepts = 16,

    /// <summary>What is denied weighs less.</summary>
    Negation = 32,

    /// <summary>Everything.</summary>
    All = Spelling | StopWords | Names | Synonyms | Concepts | Negation,
}
