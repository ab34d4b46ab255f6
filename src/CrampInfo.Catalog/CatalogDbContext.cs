using CrampInfo.Catalog.Entities;
using Microsoft.EntityFrameworkCore;

namespace CrampInfo.Catalog;

/// <summary>The plain tables of the catalog. Full text lives beside them, in <c>article-search.sql</c>.</summary>
internal sealed class CatalogDbContext(DbContextOptions<CatalogDbContext> options) : DbContext(options)
{
    public DbSet<MetaRow> Meta => Set<MetaRow>();

    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<SectionRow> Sections => Set<SectionRow>();

    public DbSet<HeadingRow> Headings => Set<HeadingRow>();

    public DbSet<TagRow> Tags => Set<TagRow>();

    public DbSet<ArticleTagRow> ArticleTags => Set<ArticleTagRow>();

    public DbSet<CrossLinkRow> CrossLinks => Set<CrossLinkRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<CitationRow> Citations => Set<CitationRow>();

    public DbSet<FormerSlugRow> FormerSlugs => Set<FormerSlugRow>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<MetaRow>().HasKey(r => r.Key);
        model.Entity<ArticleRow>().HasIndex(r => r.Slug).IsUnique();
        model.Entity<SectionRow>().HasIndex(r => r.ArticleId);
        model.Entity<HeadingRow>().HasIndex(r => r.ArticleId);
        model.Entity<ArticleTagRow>().HasKey(r => new { r.ArticleId, r.TagId });
        model.Entity<ArticleTagRow>().HasIndex(r => r.TagId);
        model.Entity<CrossLinkRow>().HasKey(r => new { r.FromId, r.ToId, r.Kind });
        model.Entity<CrossLinkRow>().HasIndex(r => r.ToId);
        model.Entity<CitationRow>().HasKey(r => new { r.ArticleId, r.SourceId });
        model.Entity<CitationRow>().HasIndex(r => r.SourceId);
        model.Entity<FormerSlugRow>().HasKey(r => r.Slug);
    }
}
