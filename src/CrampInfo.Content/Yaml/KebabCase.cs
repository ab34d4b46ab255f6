using System.Text;

namespace CrampInfo.Content.Yaml;

/// <summary>The spelling of names in YAML: <c>ReviewDue</c> is written <c>review-due</c>.</summary>
public static class KebabCase
{
    /// <summary>Turns a C# name into its YAML spelling.</summary>
    public static string From(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }

    /// <summary>The YAML spelling of an enum value, as it also appears in addresses and CSS classes.</summary>
    public static string Kebab(this Enum value) => From(value.ToString());
}
