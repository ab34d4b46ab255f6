using System.Xml.Linq;
using CrampInfo.Content;
using CrampInfo.Content.Checks;

namespace CrampInfo.Tests.Content;

/// <summary>Drawings go into pages: what is not on the list of the harmless never does.</summary>
public sealed class DrawingTests
{
    [Theory]
    [InlineData("<!-- --><!--><script>alert(1)</script>-->", "")]
    [InlineData("", "<script>alert(1)</script>")]
    [InlineData("", "<foreignObject><meta http-equiv='refresh' content='0;url=//example.org'/></foreignObject>")]
    [InlineData("", "<meta http-equiv='refresh' content='0;url=//example.org'/>")]
    [InlineData("", "<a xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='javascript:alert(1)'><path d='M0 0'/></a>")]
    [InlineData("", "<a href='javascript:alert(1)'><path d='M0 0'/></a>")]
    [InlineData("", "<a href='//example.org'><path d='M0 0'/></a>")]
    [InlineData("", "<a href='/\\example.org'><path d='M0 0'/></a>")]
    [InlineData("", "<a href='/&#9;/example.org'><path d='M0 0'/></a>")]
    [InlineData("", "<g href='/symptoms'><path d='M0 0'/></g>")]
    [InlineData("", "<path d='M0 0' onload='alert(1)'/>")]
    [InlineData("", "<path d='M0 0' style='fill:red'/>")]
    [InlineData("", "<path d='M0 0' id='main'/>")]
    [InlineData("", "<path d='M0 0' fill='url(https://example.org/x)'/>")]
    [InlineData("", "<path d='M0 0' fill='u\\72l(//example.org)'/>")]
    [InlineData("", "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>")]
    [InlineData("", "<h:g xmlns:h='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("", "words")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]>", "")]
    public void WhatCouldRunOrLeadAway_IsRefusedOrLeftOut(string before, string inside)
    {
        var diagnostics = new DiagnosticBag();

        var clean =
            DrawingCheck.Clean("content/drawings/x.svg",
            $"{before}<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' aria-label='A line.'>{inside}</svg>", diagnostics);

        Assert.True(clean is null ? diagnostics.InOrder().Count > 0 : !clean.Contains("script", StringComparison.Ordinal), clean);
    }

    [Fact]
    public void AComment_IsLeftOut() =>
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" aria-label=\"A line.\"><path d=\"M0 0\" /></svg>",
            Clean("<svg viewBox='0 0 1 1' aria-label='A line.'><!-- --><!--><script>alert(1)</script>--><path d='M0 0'/></svg>"));

    [Fact]
    public void EveryDrawingOfTheSite_IsDrawnAsItWas() =>
        Assert.All(Directory.EnumerateFiles(Path.Combine(TestFolders.Content, "drawings"), "*.svg"), file =>
    {
        var text = File.ReadAllText(file);

        Assert.Equal(XDocument.Parse(text).ToString(), XDocument.Parse(Clean(text)).ToString());
    });

    [Fact]
    public void AMistake_IsNamedAtItsPlace()
    {
        var diagnostics = new DiagnosticBag();

        DrawingCheck.Clean("content/drawings/x.svg", "<svg viewBox='0 0 1 1' aria-label='A line.'>\n  <image/>\n</svg>", diagnostics);

        Assert.Equal((2, 4), Assert.Single(diagnostics.InOrder().Select(d => (d.Line, d.Column))));
    }

    private static string Clean(string svg)
    {
        var diagnostics = new DiagnosticBag();
        var clean = DrawingCheck.Clean("x.svg", svg, diagnostics);
        Assert.Empty(diagnostics.InOrder());
        return clean!;
    }
}
