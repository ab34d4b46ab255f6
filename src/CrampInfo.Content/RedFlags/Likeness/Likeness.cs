using System.Numerics;

namespace CrampInfo.Content.RedFlags.Likeness;

/// <summary>What the gravest part of a text is like, by the examples.</summary>
/// <param name="Shares">The share of each level in the order of <see cref="CareLevel"/>; the last stands for no sign. They add up to one.</param>
/// <param name="From">The part's first word.</param>
/// <param name="To">The word after its last.</param>
internal readonly record struct Likeness(Vector4 Shares, int From, int To)
{
    /// <summary>The share of "no sign".</summary>
    public float None => Shares.W;

    /// <summary>The likeliest level that is a sign.</summary>
    public CareLevel Level =>
        Shares.X >= Shares.Y && Shares.X >= Shares.Z ? CareLevel.Emergency
        : Shares.Y >= Shares.Z ? CareLevel.Urgent
        : CareLevel.Soon;

    /// <summary>The share of a level.</summary>
    public float Of(CareLevel level) => Shares[(int)level];
}
