using Microsoft.Playwright;

namespace CrampInfo.BrowserTests;

/// <summary>Screens that visitors have.</summary>
internal static class Screen
{
    /// <summary>The narrowest screen that pages must fit, which is also a laptop at 400 % zoom.</summary>
    public static ViewportSize Narrow { get; } = new() { Width = 320, Height = 640 };

    /// <summary>A small phone.</summary>
    public static ViewportSize Phone { get; } = new() { Width = 360, Height = 640 };

    /// <summary>A laptop.</summary>
    public static ViewportSize Laptop { get; } = new() { Width = 1280, Height = 800 };
}
