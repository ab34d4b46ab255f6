namespace CrampInfo.Content.RedFlags;

/// <summary>All warning signs and the evaluator built from them.</summary>
/// <param name="Rules">The signs, most serious first, then by id.</param>
/// <param name="Evaluator">Finds them in what people type.</param>
public sealed record RedFlagCatalogue(IReadOnlyList<RedFlagRule> Rules, RedFlagEvaluator Evaluator);
