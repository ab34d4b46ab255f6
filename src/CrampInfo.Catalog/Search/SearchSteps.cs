namespace CrampInfo.Catalog.Search;

/// <summary>The steps that can be switched off, to measure what each is worth.</summary>
[Flags]
internal enum SearchSteps
{
    /// <summary>Full text, by the words as typed.</summary>
    Words = 1,

    /// <summary>Slips are put right.</summary>
    Spelling = 2,

    /// <summary>What is denied is not looked for.</summary>
    Denial = 4,

    /// <summary>What was learned from examples counts.</summary>
    Learned = 8,

    /// <summary>Concepts are recognised, for what was learned of them.</summary>
    Concepts = 16,

    /// <summary>Everything.</summary>
    All = Words | Spelling | Denial | Learned | Concepts,
}
