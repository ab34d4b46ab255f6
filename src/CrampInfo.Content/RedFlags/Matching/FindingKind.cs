namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>How the words around a finding can change it.</summary>
public enum FindingKind
{
    /// <summary>A complaint: may be denied, over, asked about or told of someone else.</summary>
    Sign,

    /// <summary>A circumstance that lasts (a pregnancy, cancer, a medicine, swelling): may be denied, but "last year" does not undo it.</summary>
    State,

    /// <summary>A part of the body, a side, a time: says where or when, and cannot be denied.</summary>
    Part,
}
