using Markdig.Helpers;
using Markdig.Parsers;

namespace CrampInfo.Content.Articles;

/// <summary>
/// Recognises <c>[@source-id]</c> and <c>[@a; @b]</c>, also with a comma; anything else in brackets is left to other parsers.
/// </summary>
internal sealed class CitationParser : InlineParser
{
    public CitationParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '@')
            return false;
        var end = slice.Text.IndexOf(']', slice.Start, slice.Length);
        if (end < 0)
            return false;

        var parts = slice.Text[(slice.Start + 1)..end].Split([';', ','], StringSplitOptions.TrimEntries);
        if (!Array.TrueForAll(parts, p => p.Length > 1 && p[0] == '@' && p.AsSpan(1).IndexOfAnyExcept(Allowed) < 0))
            return false;

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline
        {
            SourceIds = [.. parts.Select(p => p[1..])],
            Span = new(start, start + end - slice.Start),
            Line = line,
            Column = column,
        };
        slice.Start = end + 1;
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Allowed =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._");
}
