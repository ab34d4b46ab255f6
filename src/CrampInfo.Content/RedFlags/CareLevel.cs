namespace CrampInfo.Content.RedFlags;

/// <summary>
/// How soon a warning sign needs help. Closed on purpose: a sign has exactly one level everywhere. The first three are
/// the care cards of the NHS service manual.
/// </summary>
public enum CareLevel
{
    /// <summary>Call an ambulance now.</summary>
    Emergency,

    /// <summary>Get medical help today.</summary>
    Urgent,

    /// <summary>Book an appointment.</summary>
    Soon,

    /// <summary>Look after it at home.</summary>
    SelfCare,
}
