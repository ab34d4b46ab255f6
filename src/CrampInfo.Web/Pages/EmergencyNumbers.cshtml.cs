using CrampInfo.Catalog;
using CrampInfo.Content.Data;

namespace CrampInfo.Web.Pages;

/// <summary>Whom to call, by country.</summary>
internal sealed class EmergencyNumbersModel(Site site) : SitePage
{
    /// <summary>Countries by name.</summary>
    public IReadOnlyList<EmergencyNumber> Numbers { get; } = [.. site.Data.EmergencyNumbers.OrderBy(n => n.Name, StringComparer.Ordinal)];

    /// <summary>A number as a telephone link takes it.</summary>
    public static string Dial(string number) => string.Concat(number.Where(c => char.IsAsciiDigit(c) || c == '+'));

    public void OnGet() =>
        Head = new("Emergency numbers", $"Whom to call for an ambulance or for advice, in {Numbers.Count} countries and regions.",
            "/emergency-numbers");
}
