namespace CrampInfo.Words.Recognition;

/// <summary>
/// What search learned ahead from example queries, as one file (<c>content/search/learned.bin</c>) that is read at start.
/// </summary>
/// <param name="Hash">What it was learned from: the same examples and words give the same hash, and the same file.</param>
/// <param name="Vocabulary">The words of the queries, the most common first; what slips of typing are put right to.</param>
/// <param name="Articles">Tells which article answers a query, by its slug.</param>
/// <param name="Topic">Tells whether a query is about the site at all: <see cref="OnTopic"/> or <see cref="TextClassifier.None"/>.</param>
/// <param name="OffTopicFrom">From which sureness on a query is taken to be about something else.</param>
public sealed record LearnedSearch(string Hash, IReadOnlyList<string> Vocabulary, TextClassifier Articles, TextClassifier Topic,
    double OffTopicFrom)
{
    /// <summary>The class of queries that the site has pages on.</summary>
    public const string OnTopic = "on-topic";

    /// <summary>Writes the file's bytes: the same ones for the same numbers.</summary>
    public byte[] ToBytes() => LearnedFile.Write(writer =>
    {
        writer.Write(Hash);
        writer.Write(string.Join(' ', Vocabulary));
        writer.Write(OffTopicFrom);
        Articles.Write(writer);
        Topic.Write(writer);
    });

    /// <summary>Reads the file's bytes.</summary>
    /// <exception cref="InvalidDataException">They were not written by <see cref="ToBytes"/>, or are cut short.</exception>
    public static LearnedSearch FromBytes(byte[] bytes) => LearnedFile.Read(bytes, reader =>
    {
        var hash = reader.ReadString();
        var vocabulary = reader.ReadString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var offTopicFrom = reader.ReadDouble();
        return new LearnedSearch(hash, vocabulary, TextClassifier.Read(reader), TextClassifier.Read(reader), offTopicFrom);
    });
}
