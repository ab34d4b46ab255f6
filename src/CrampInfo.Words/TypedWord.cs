namespace CrampInfo.Words;

/// <summary>One word that a reader typed, as the site understands it.</summary>
/// <param name="Text">The word in one spelling (see <see cref="TextNormaliser"/>), slips and all.</param>
/// <param name="Spelled">The same with its slips put right; <paramref name="Text"/> when there were none or it is unknown.</param>
/// <param name="Stem">The key of <paramref name="Spelled"/> for comparing.</param>
/// <param name="Start">Where it begins in the text as typed.</param>
/// <param name="Length">How many characters of the typed text it covers.</param>
/// <param name="Sentence">Number of its sentence, from 0.</param>
/// <param name="Clause">Number of its clause, from 0, counted through the whole text.</param>
/// <param name="DeniedBy">Place of the word that denies it ("no", "without"); -1 when nothing does.</param>
public readonly record struct TypedWord(
    string Text, string Spelled, string Stem, int Start, int Length, int Sentence, int Clause, int DeniedBy)
{
    /// <summary>Whether the text says that it is not so.</summary>
    public bool IsDenied => DeniedBy >= 0;
}
