namespace CrampInfo.Words;

/// <summary>How soon help is needed; the most serious first.</summary>
public enum CareLevel
{
    /// <summary>Call an ambulance or go to an emergency department now.</summary>
    Emergency,

    /// <summary>Speak to a doctor, nurse line or urgent-care service today.</summary>
    Urgent,

    /// <summary>Book a routine appointment.</summary>
    Soon,
}
