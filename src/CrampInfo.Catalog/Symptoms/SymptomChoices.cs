namespace CrampInfo.Catalog.Symptoms;

/// <summary>What the symptoms page shows: what was chosen, what can be chosen next and what is left.</summary>
/// <param name="Part">The chosen place; null for any.</param>
/// <param name="When">The chosen time; null for any.</param>
/// <param name="Feels">The chosen feeling; null for any.</param>
/// <param name="Parts">Places that leave an article, together with the other choices.</param>
/// <param name="Whens">Times that leave an article, together with the other choices.</param>
/// <param name="Feelings">Feelings that leave an article, together with the other choices.</param>
/// <param name="Slugs">The articles that are left, those that name the choices first at the front.</param>
public sealed record SymptomChoices(
    string? Part,
    string? When,
    string? Feels,
    IReadOnlyList<SymptomOption> Parts,
    IReadOnlyList<SymptomOption> Whens,
    IReadOnlyList<SymptomOption> Feelings,
    IReadOnlyList<string> Slugs);

/// <summary>One choice.</summary>
/// <param name="Id">The tag.</param>
/// <param name="Name">Its name for readers.</param>
/// <param name="Count">How many articles it leaves; never 0.</param>
/// <param name="Chosen">Whether it is chosen.</param>
public sealed record SymptomOption(string Id, string Name, int Count, bool Chosen);
