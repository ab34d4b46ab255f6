using System.Text.Json;

namespace CrampInfo.Tests.Web;

/// <summary>Looks for problem details (RFC 9457).</summary>
internal static class Problem
{
    /// <summary>The answer is problem details with this title and the answer's own status.</summary>
    public static void Is(PageAnswer answer, string? title = null)
    {
        Assert.Equal("application/problem+json", answer.Response.Content.Headers.ContentType?.MediaType);
        using var json = JsonDocument.Parse(answer.Text);
        Assert.Equal((int)answer.Status, json.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(json.RootElement.GetProperty("title").GetString()!);
        if (title is not null)
            Assert.Equal(title, json.RootElement.GetProperty("title").GetString());
    }
}
