namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>One step of a compiled row of words.</summary>
internal readonly record struct Step(StepKind Kind, int Id, double Min, double Max, bool Optional);
