using System.ComponentModel.DataAnnotations;
using CrampInfo.Catalog;
using CrampInfo.Readers;
using Microsoft.Extensions.Options;

namespace CrampInfo.Web.Articles;

/// <summary>What readers may say about pages, and where it is kept: the section <c>Notes</c> of the settings.</summary>
internal sealed class NotesOptions
{
    /// <summary>Notes taken on one day; 0 takes the form away.</summary>
    [Range(0, 1_000_000, ErrorMessage = "Notes:PerDay must be 0 or more; 0 turns notes off.")]
    public int PerDay { get; set; } = 500;

    /// <summary>Notes that one address may send in a minute.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Notes:PerMinute must be at least 1.")]
    public int PerMinute { get; set; } = 6;

    /// <summary>The file that they are kept in; beside the site's own when left out.</summary>
    public string Path { get; set; } = "";

    /// <summary>A connection to PostgreSQL, where several copies of the site keep them together.</summary>
    public string PostgreSql { get; set; } = "";
}

/// <summary>Registers the book of notes.</summary>
internal static class NotesSetup
{
    /// <summary>Adds it; the database is first asked when somebody opens the form.</summary>
    public static void AddNotes(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<NotesOptions>().BindConfiguration("Notes").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services =>
        {
            var options = services.GetRequiredService<IOptions<NotesOptions>>().Value;
            var file = options.Path.Length > 0 ? Path.GetFullPath(options.Path)
                : SitePlaces.Notes(services.GetRequiredService<SiteKeeper>().File);
            return new NoteBook(options.PostgreSql, file, options.PerDay);
        });
    }
}
