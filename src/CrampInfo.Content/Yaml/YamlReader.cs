using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using CrampInfo.Words;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CrampInfo.Content.Yaml;

/// <summary>
/// Reads YAML into the content classes and reports every mistake with its place: unknown, repeated and missing keys,
/// wrong types, bad dates, values outside a closed list, texts that are too long. YAML that cannot be parsed at all
/// is one error, at the parser's place.
/// </summary>
/// <param name="file">File name for diagnostics.</param>
/// <param name="lineOffset">Lines above the YAML in its file (front matter begins below a <c>---</c>).</param>
/// <param name="diagnostics">Where mistakes go.</param>
internal sealed class YamlReader(string file, int lineOffset, DiagnosticBag diagnostics)
{
    /// <summary>Nesting deeper than this is refused: no content needs it and the parser recurses.</summary>
    private const int MaxDepth = 32;

    /// <summary>Reads one mapping; null when it cannot be used.</summary>
    public T? Read<T>(string yaml) where T : class =>
        Parse(yaml) is { } root ? (T?)Bind(root, typeof(T), "the file") : null;

    /// <summary>
    /// Reads one mapping as far as it can be read: mistakes are reported, and what is missing is empty. Null only when nothing
    /// can be read. For checking the rest of a file, never for serving it.
    /// </summary>
    public T? ReadPartly<T>(string yaml, out bool whole) where T : class
    {
        whole = false;
        return Parse(yaml) is { } root && BindEntry(root, typeof(T), "the file", out whole) is T entry ? entry : null;
    }

    /// <summary>Reads a list of mappings; entries with mistakes are left out and reported.</summary>
    public IReadOnlyList<T> ReadList<T>(string yaml) where T : class
    {
        if (Parse(yaml) is not { } root)
            return [];
        if (root is not YamlSequenceNode list)
        {
            Error(root, "wrong-type", "expected a list of entries, each beginning with '- '.");
            return [];
        }

        return [.. list.Children.Select(n => (T?)Bind(n, typeof(T), "an entry")).OfType<T>()];
    }

    /// <summary>Reports a mistake at a node.</summary>
    public void Error(YamlNode node, string code, string message) =>
        diagnostics.Error(file, LineOf(node), (int)node.Start.Column, code, message);

    /// <summary>The text of a scalar node, or null with a diagnostic.</summary>
    public string? Text(YamlNode node, string what)
    {
        if (node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
            return value.Trim();
        Error(node, "wrong-type", $"{what} must be a text that is not empty.");
        return null;
    }

    /// <summary>A text with the place of its node.</summary>
    public Located At(YamlNode node, string text) => new(text, LineOf(node), (int)node.Start.Column);

    private int LineOf(YamlNode node) => (int)node.Start.Line + lineOffset;

    private YamlNode? Parse(string yaml)
    {
        try
        {
            if (!IsPlain(yaml))
                return null;

            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            if (stream.Documents.Count == 1)
                return stream.Documents[0].RootNode;
            diagnostics.Error(file, lineOffset + 1, 1, "bad-yaml", stream.Documents.Count == 0 ? "there is nothing here."
                : "expected one YAML document, found several.");
        }
        catch (YamlException e)
        {
            var code = e.Message.Contains("uplicate", StringComparison.Ordinal) ? "repeated-key" : "bad-yaml";
            diagnostics.Error(file, (int)e.Start.Line + lineOffset, (int)e.Start.Column, code, FirstSentence(e));
        }

        return null;
    }

    /// <summary>
    /// Looks at the parser's events, which do not recurse, before the tree, which does, is built. Nothing deep, and no aliases: a few
    /// lines of them can stand for millions of entries.
    /// </summary>
    private bool IsPlain(string yaml)
    {
        var depth = 0;
        var parser = new Parser(new StringReader(yaml));
        try
        {
            while (parser.MoveNext())
            {
                depth += parser.Current?.NestingIncrease ?? 0;
                if (depth > MaxDepth)
                    return Refuse($"nested deeper than {MaxDepth} levels.");
                if (parser.Current is AnchorAlias)
                    return Refuse("aliases (*name) are not used here; write it out.");
            }
        }
        // The parser breaks on some texts, such as a bracket that nothing closes, without saying where; it had read up to here.
        catch (Exception e) when (e is not YamlException)
        {
            return Refuse("the YAML breaks off here, perhaps for a bracket or a quote that is not closed.");
        }

        return true;

        bool Refuse(string message)
        {
            var at = parser.Current?.Start ?? Mark.Empty;
            diagnostics.Error(file, (int)at.Line + lineOffset, (int)at.Column, "bad-yaml", message);
            return false;
        }
    }

    private static string FirstSentence(YamlException e) =>
        e.Message.Split('\n')[0].TrimEnd('.') + ". A value with ': ' or a leading special sign needs quotes.";

    private object? Bind(YamlNode node, Type type, string what)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.GetMethod("FromYaml", BindingFlags.Static | BindingFlags.NonPublic) is { } own)
            return own.Invoke(null, [node, this]);
        if (ElementType(type) is { } element)
            return BindList(node, element, what);
        if (typeof(ContentEntry).IsAssignableFrom(type))
            return BindEntry(node, type, what, out var whole) is { } entry && whole ? entry : null;
        return Text(node, what) is { } text ? BindScalar(node, text, type, what) : null;
    }

    private object? BindScalar(YamlNode node, string text, Type type, string what)
    {
        if (type == typeof(string))
            return text;
        if (type == typeof(Located))
            return At(node, text);
        if (type == typeof(DateOnly))
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
                return date;
            Error(node, "bad-date", $"'{text}' is not a date. {what} is written year-month-day, such as 2026-11-21.");
            return null;
        }

        if (type == typeof(int))
        {
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number;
            Error(node, "wrong-type", $"{what} must be a whole number, not '{text}'.");
            return null;
        }

        if (type == typeof(bool))
        {
            if (text is "true" or "false")
                return text == "true";
            Error(node, "wrong-type", $"{what} must be true or false, not '{text}'.");
            return null;
        }

        var names = Enum.GetNames(type);
        if (Array.Find(names, n => KebabCase.From(n) == text) is { } name)
            return Enum.Parse(type, name);
        var allowed = names.Select(KebabCase.From).ToList();
        Error(node, "unknown-value",
            $"'{text}' is not a value of {what}. Allowed: {string.Join(", ", allowed)}.{DidYouMean(text, allowed)}");
        return null;
    }

    private object? BindList(YamlNode node, Type element, string what)
    {
        if (node is not YamlSequenceNode list)
        {
            Error(node, "wrong-type", $"{what} must be a list, such as [one, two].");
            return null;
        }

        var bound = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        foreach (var child in list.Children)
        {
            if (Bind(child, element, $"an entry of {what}") is { } value)
                bound.Add(value);
        }

        return bound;
    }

    private ContentEntry? BindEntry(YamlNode node, Type type, string what, out bool whole)
    {
        whole = false;
        if (node is not YamlMappingNode mapping)
        {
            Error(node, "wrong-type", $"{what} must be keys and values.");
            return null;
        }

        var entry = (ContentEntry)Activator.CreateInstance(type)!;
        entry.File = file;
        entry.Line = LineOf(node);
        entry.Column = (int)node.Start.Column;
        var keys = Keys(type);
        whole = true;
        foreach (var (keyNode, valueNode) in mapping.Children)
        {
            var key = (keyNode as YamlScalarNode)?.Value ?? "";
            if (!keys.TryGetValue(key, out var property))
            {
                Error(keyNode, "unknown-key",
                    $"'{key}' is not a key here. Known: {string.Join(", ", keys.Keys)}.{DidYouMean(key, keys.Keys)}");
                whole = false;
                continue;
            }

            if (Bind(valueNode, property.PropertyType, $"'{key}'") is not { } value)
            {
                whole = false;
                continue;
            }

            property.SetValue(entry, value);
            CheckLength(valueNode, property, value, key);
        }

        foreach (var (key, property) in keys)
        {
            if (property.IsDefined(typeof(RequiredMemberAttribute)) && !mapping.Children.ContainsKey(new YamlScalarNode(key)))
            {
                Error(node, "missing-key", $"'{key}' is missing.");
                whole = false;
            }

            if (!whole && property.GetValue(entry) is null)
                property.SetValue(entry, Nothing(property.PropertyType));
        }

        CheckOrder(mapping, keys);
        return entry;
    }

    /// <summary>What stands for a value that could not be read; null where null is allowed anyway.</summary>
    private static object? Nothing(Type type) =>
        ElementType(type) is { } element ? Activator.CreateInstance(typeof(List<>).MakeGenericType(element))
        : type == typeof(string) ? ""
        : null;

    private void CheckOrder(YamlMappingNode mapping, IReadOnlyDictionary<string, PropertyInfo> keys)
    {
        var order = keys.Keys.ToList();
        var last = -1;
        foreach (var key in mapping.Children.Keys.OfType<YamlScalarNode>().Where(k => keys.ContainsKey(k.Value ?? "")))
        {
            var at = order.IndexOf(key.Value!);
            if (at < last)
                diagnostics.Warning(file, LineOf(key), (int)key.Start.Column, "key-order",
                    $"'{key.Value}' stands before '{order[last]}' in every file: {string.Join(", ", order)}.");
            last = Math.Max(last, at);
        }
    }

    private void CheckLength(YamlNode node, PropertyInfo property, object value, string key)
    {
        var length = value switch { string s => s.Length, Located l => l.Value.Length, _ => 0 };
        if (property.GetCustomAttribute<MaxLengthAttribute>() is { } max && length > max.Length)
            Error(node, "too-long", $"'{key}' has {length} characters; at most {max.Length} fit.");
    }

    /// <summary>The keys of a content class in the order they are declared, which is their order in files.</summary>
    internal static IReadOnlyDictionary<string, PropertyInfo> Keys(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(p => p.SetMethod is { IsPublic: true })
            .ToDictionary(p => KebabCase.From(p.Name));

    /// <summary>The element type of the lists that content classes use; null for anything else.</summary>
    internal static Type? ElementType(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    internal static string DidYouMean(string word, IEnumerable<string> known) =>
        EditDistance.Nearest(word, known) is { } near ? $" Did you mean '{near}'?" : "";
}
