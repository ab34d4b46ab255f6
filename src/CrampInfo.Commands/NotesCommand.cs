using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CrampInfo.Catalog;
using CrampInfo.Readers;

namespace CrampInfo.Commands;

/// <summary><c>notes</c>: what readers said about pages: list, export, delete.</summary>
public static class NotesCommand
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var content = CallerPath.ContentOption();
        var list = new Command("list", "Every note, the newest first.") { content };
        list.SetAction((result, cancel) => RunAsync(Book(result.GetValue(content)), async book =>
        {
            foreach (var note in await book.AllAsync(cancel))
                Console.WriteLine(
                    $"{note.Day:yyyy-MM-dd}  {note.Article} ({note.Revision})  {note.Id}\n    {note.Text.ReplaceLineEndings("\n    ")}");
        }));

        var file = new Argument<string>("file") { Description = "The file to write: JSON." };
        var export = new Command("export", "Writes every note to a file.") { file, content };
        export.SetAction((result, cancel) => RunAsync(Book(result.GetValue(content)), async book =>
        {
            var notes = await book.AllAsync(cancel);
            await File.WriteAllTextAsync(Path.GetFullPath(result.GetValue(file)!, CallerPath.Folder),
                JsonSerializer.Serialize(notes, Plain), cancel);
            Console.WriteLine($"{notes.Count} notes.");
        }));

        var id = new Option<Guid?>("--id") { Description = "One note." };
        var before = new Option<string?>("--before") { Description = "All notes of the days before this one: 2027-01-31." };
        var delete = new Command("delete", "Deletes notes for good.") { id, before, content };
        delete.SetAction((result, cancel) => RunAsync(Book(result.GetValue(content)), async book =>
        {
            var day = DateOnly.TryParseExact(result.GetValue(before), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var date)
                ? date : (DateOnly?)null;
            var gone = result.GetValue(id) is { } one ? await book.DeleteAsync(one, cancel)
                : day is { } given ? await book.DeleteBeforeAsync(given, cancel)
                : throw new InvalidDataException("name a note with --id, or a day with --before 2027-01-31.");
            Console.WriteLine($"{gone} notes deleted.");
        }));
        return new Command("notes", "What readers said about pages.") { list, export, delete };
    }

    /// <summary>The very book that the site of a content folder writes in.</summary>
    private static NoteBook Book(string? content)
    {
        var site = SitePlaces.File(CallerPath.Setting("Catalog", "Path"), CallerPath.OfContent(content));
        return new(CallerPath.Setting("Notes", "PostgreSql"), CallerPath.Setting("Notes", "Path") ?? SitePlaces.Notes(site), int.MaxValue);
    }

    private static async Task<int> RunAsync(NoteBook opened, Func<NoteBook, Task> work)
    {
        using var book = opened;
        try
        {
            await work(book);
            return 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
