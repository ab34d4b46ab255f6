namespace CrampInfo.Words;

/// <summary>One word of a text.</summary>
/// <param name="Text">The word as <see cref="TextNormaliser"/> spells it: lower case, no apostrophes, no accents.</param>
/// <param name="Start">Where it begins in the text as typed.</param>
/// <param name="Length">How many characters of the typed text it covers.</param>
/// <param name="Sentence">Number of its sentence, from 0.</param>
/// <param name="Clause">Number of its clause, from 0, counted through the whole text; commas and dashes begin a new one.</param>
public readonly record struct Token(string Text, int Start, int Length, int Sentence, int Clause);
