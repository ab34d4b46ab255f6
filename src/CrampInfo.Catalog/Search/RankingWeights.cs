using CrampInfo.Content.Search;

namespace CrampInfo.Catalog.Search;

/// <summary>How much each kind of evidence counts. The figures were chosen by measuring; <c>docs/search.md</c> tells how.</summary>
internal sealed record RankingWeights
{
    /// <summary>The weights in use.</summary>
    public static RankingWeights Default { get; } = new();

    /// <summary>Nearness to one of an article's names, beside 1 for its words.</summary>
    public double Name { get; init; } = 0.5;

    /// <summary>Nearness to the title itself, relative to other names.</summary>
    public double Title { get; init; } = 1;

    /// <summary>Shared concepts.</summary>
    public double Concepts { get; init; } = 2.2;

    /// <summary>Places and feelings beside something specific, such as a medicine.</summary>
    public double BesideSpecific { get; init; } = 0.6;

    /// <summary>A concept that the query denies.</summary>
    public double Denied { get; init; } = -0.3;

    /// <summary>An article that only has something to say about a concept, beside 1 for one that is about it.</summary>
    public double Also { get; init; } = 0.45;

    /// <summary>A shared tag, however common.</summary>
    public double Tag { get; init; } = 0.15;

    /// <summary>A shared tag, for each unit of its rarity.</summary>
    public double RareTag { get; init; } = 0.09;

    /// <summary>A shared tag that is the article's first of its group.</summary>
    public double MainTag { get; init; } = 0.1;

    /// <summary>The strength that a query's concepts share out at least.</summary>
    public double LeastStrength { get; init; } = 2;

    /// <summary>A typed word whose slip was put right.</summary>
    public double Corrected { get; init; } = 0.7;

    /// <summary>A synonym.</summary>
    public double Synonym { get; init; } = 0.45;

    /// <summary>The plain name of a concept.</summary>
    public double ConceptName { get; init; } = 0.3;

    /// <summary>A word that the query denies.</summary>
    public double DeniedWord { get; init; } = 0.1;

    /// <summary>A word that says nothing about what is looked for.</summary>
    public double StopWord { get; init; } = 0.02;

    /// <summary>A word inside a phrase that says what the reader wants: in "cut down" nothing is cut.</summary>
    public double WordOfWish { get; init; } = 0.3;

    /// <summary>A word inside a phrase for a time, person, feeling or trigger.</summary>
    public double WordOfPhrase { get; init; } = 0.4;

    /// <summary>A word for a place or feeling beside something specific, such as a medicine.</summary>
    public double WordBesideSpecific { get; init; } = 0.7;

    /// <summary>From which strength a concept is specific.</summary>
    public double Specific { get; init; } = 6;

    /// <summary>The strength of a concept whose author gave none.</summary>
    public static double StrengthOf(SearchConcept concept) => concept.Strength ?? concept.Kind switch
    {
        ConceptKind.Medicine or ConceptKind.Condition or ConceptKind.Remedy => 6,
        ConceptKind.Trigger => 4,
        ConceptKind.BodyPart or ConceptKind.Who => 3,
        _ => 2,
    };

    /// <summary>Whether a concept narrows down what is looked for more than a place or a feeling does.</summary>
    public bool IsSpecific(SearchConcept concept) => StrengthOf(concept) >= Specific;
}
