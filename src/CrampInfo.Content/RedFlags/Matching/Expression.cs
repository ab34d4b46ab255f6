namespace CrampInfo.Content.RedFlags.Matching;

/// <summary>A pattern made ready to run: rows of words have become leaves with a number.</summary>
internal abstract class Expression
{
    /// <summary>A row of words, looked for while the text is scanned.</summary>
    public sealed class Leaf(int id) : Expression
    {
        public int Id { get; } = id;
    }

    /// <summary>One of several.</summary>
    public sealed class AnyOf(int number, Expression[] parts) : Expression
    {
        /// <summary>Its place among all joined patterns.</summary>
        public int Number { get; } = number;

        public Expression[] Parts { get; } = parts;
    }

    /// <summary>Several within a distance, and others not.</summary>
    public sealed class Together(int number, Nearness within, Expression[] parts, Expression[] absent) : Expression
    {
        /// <summary>Its place among all joined patterns.</summary>
        public int Number { get; } = number;

        public Nearness Within { get; } = within;

        public Expression[] Parts { get; } = parts;

        public Expression[] Absent { get; } = absent;
    }
}
