namespace CrampInfo.Words;

/// <summary>
/// How soon a warning sign needs help. Closed on purpose: a sign has exactly one level everywhere. The first three are
/// the care cards of the NHS service manual.
/// </summary>
public enum CareLevel
{
    /// <summary>Call an ambulance or go to an emergency department now.</summary>
    Emergency,

    /// <summary>Speak to a doctor, nurse line or urgent-care service today.</summary>
    Urgent,

    /// <summary>Book a routine appointment.</summary>
    Soon,

    /// <summary>Look after it at home.</summary>
    SelfCare,
}
