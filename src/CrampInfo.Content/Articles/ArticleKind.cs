namespace CrampInfo.Content.Articles;

/// <summary>What sort of page an article is; decides its address in lists and the length it may have.</summary>
public enum ArticleKind
{
    /// <summary>A cramp or an injury, by place or by who has it.</summary>
    Condition,

    /// <summary>Something that can bring cramps on.</summary>
    Cause,

    /// <summary>Something that can be taken for a cramp.</summary>
    LookAlike,

    /// <summary>Something people try against cramps.</summary>
    Treatment,

    /// <summary>Something people do to have fewer cramps.</summary>
    Prevention,

    /// <summary>A page that leads to the others.</summary>
    Guide,
}
