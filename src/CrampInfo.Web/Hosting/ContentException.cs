using CrampInfo.Content;

namespace CrampInfo.Web.Hosting;

/// <summary>The content folder has errors, so the site does not start; the message is their list.</summary>
internal sealed class ContentException(IReadOnlyList<ContentDiagnostic> errors)
    : Exception($"The content has {errors.Count} error(s), so the site does not start. Mend them, or run with --environment Development to see what is valid:{Environment.NewLine}{string.Join(Environment.NewLine, errors.Take(200))}");
