using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrampInfo.Readers;

/// <summary>The database of what readers leave: SQLite by default, PostgreSQL where several copies of a site share it.</summary>
internal sealed class ReadersContext(DbContextOptions<ReadersContext> options) : DbContext(options)
{
    /// <summary>The notes.</summary>
    public DbSet<Note> Notes => Set<Note>();

    /// <summary>How to open a database.</summary>
    /// <param name="postgres">A connection string of PostgreSQL; empty for SQLite.</param>
    /// <param name="file">The file for SQLite.</param>
    public static DbContextOptions<ReadersContext> Options(string? postgres, string file)
    {
        var builder = new DbContextOptionsBuilder<ReadersContext>()
            // One set of migrations serves both databases, so none of them is the model's snapshot of one; a test compares them.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        return (string.IsNullOrWhiteSpace(postgres) ? builder.UseSqlite($"Data Source={file};Default Timeout=5;Pooling=False")
            : builder.UseNpgsql(postgres)).Options;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<Note>(note =>
    {
        note.ToTable("Notes");
        note.HasKey(n => n.Id);
        note.Property(n => n.Id).ValueGeneratedNever();
        note.Property(n => n.Text).HasMaxLength(NoteBook.LongestText);
        note.Property(n => n.Article).HasMaxLength(100);
        note.Property(n => n.Revision).HasMaxLength(16);
        note.HasIndex(n => n.Day);
    });
}
