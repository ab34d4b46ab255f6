namespace CrampInfo.Web.RedFlags;

/// <summary>Where a page's warning signs come from.</summary>
internal enum RedFlagScope
{
    /// <summary>None fit the page by itself; the foot of every page still says whom to call.</summary>
    Quiet,

    /// <summary>Nothing is known to be wrong: the general advice behind one quiet line. Home, unknown addresses, nothing found.</summary>
    General,

    /// <summary>What fits could not be worked out: the general advice, in full view.</summary>
    Failed,

    /// <summary>The article's own signs.</summary>
    Article,

    /// <summary>Signs that the words searched for speak of.</summary>
    Words,

    /// <summary>Signs of the articles that the symptom picker shows.</summary>
    Symptoms,
}

/// <summary>Says on a page model where its warning signs come from; pages without it are <see cref="RedFlagScope.Quiet"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RedFlagsAttribute(RedFlagScope scope) : Attribute
{
    /// <summary>Where the signs come from.</summary>
    public RedFlagScope Scope { get; } = scope;
}
