using CrampInfo.Words;

namespace CrampInfo.Content.RedFlags.Likeness;

/// <summary>
/// Puts together what the patterns found and what a text is like. The patterns are exact and explain themselves; they miss what
/// nobody wrote down. Likeness catches that, and tells when a pattern fits a text that is plainly harmless. The limits were
/// chosen so that emergencies are missed least, then so that harmless texts raise nothing.
/// </summary>
internal static class LikenessJudge
{
    /// <summary>Below this share of "no sign", a text that no pattern fits raises the urgent or soon sign whose examples it is like.</summary>
    private const float RaiseBelow = 0.40f;

    /// <summary>The same for an emergency, which must not be cried on a whim.</summary>
    private const float RaiseEmergencyBelow = 0.29f;

    /// <summary>The first beside a denial, a question or another time, whose reach only the patterns know.</summary>
    private const float RaiseDoubtfulBelow = 0.30f;

    /// <summary>The second beside a denial, a question or another time.</summary>
    private const float RaiseDoubtfulEmergencyBelow = 0.20f;

    /// <summary>Fewer words than this are like nothing: "numb arm" is left to the patterns.</summary>
    private const int Few = 5;

    /// <summary>Above this share of a graver level than the patterns found, its sign is shown first.</summary>
    private const float GraverAbove = 0.58f;

    /// <summary>The signs to show.</summary>
    /// <param name="found">What the patterns found, most serious first.</param>
    /// <param name="model">What was learned.</param>
    /// <param name="tokens">The text.</param>
    /// <param name="distant">Whether it asks a question of knowledge, or tells of the past.</param>
    /// <param name="rule">A sign by id.</param>
    /// <param name="pieces">Typed words by their numbers, as pieces of the text.</param>
    public static IReadOnlyList<RedFlagMatch> Decide(IReadOnlyList<RedFlagMatch> found, LikenessModel model, IReadOnlyList<Token> tokens, bool distant, Func<string, RedFlagRule?> rule, Func<IReadOnlyList<int>, IReadOnlyList<string>> pieces)
    {
        var words = model.Words(tokens);
        var likeness = model.Judge(words);
        if (found.Count > 0 && likeness.None > HoldBackAbove(found[0].Rule.Level))
            return [.. found.Where(f => f.Rule.Counted)];
        var graver = found.Count == 0
            ? words.Length >= Few && likeness.None < RaiseLimit(likeness.Level, doubtful: distant || LikenessFeatures.HasDenial(tokens))
            : likeness.Level < found[0].Rule.Level && likeness.Of(likeness.Level) > GraverAbove;
        if (!graver || model.NearestFlag(words, likeness) is not { } flag || rule(flag) is not { } sign)
            return found;
        var because = model.Because(words, likeness);
        return because.Count == 0 ? found : [new RedFlagMatch(sign, pieces(because)), .. found];
    }

    /// <summary>Above these shares of "no sign", a pattern's sign is held back: the graver, the surer the examples must be.</summary>
    private static float HoldBackAbove(CareLevel level) => level switch
    {
        CareLevel.Emergency => 0.965f,
        CareLevel.Urgent => 0.97f,
        _ => 0.90f,
    };

    private static float RaiseLimit(CareLevel level, bool doubtful) => (level, doubtful) switch
    {
        (CareLevel.Emergency, true) => RaiseDoubtfulEmergencyBelow,
        (CareLevel.Emergency, false) => RaiseEmergencyBelow,
        (_, true) => RaiseDoubtfulBelow,
        _ => RaiseBelow,
    };
}
