namespace CrampInfo.Words.Recognition;

/// <summary>
/// From which probability on something is said. The probabilities are those of texts that were held back when learning, and
/// the limits follow from what a mistake costs: see <c>docs/red-flags.md</c>.
/// </summary>
/// <param name="Emergency">Probability of an emergency from which on it is said loudly.</param>
/// <param name="Urgent">Probability that help is needed today or now from which on it is said loudly.</param>
/// <param name="Soon">Probability of any sign from which on it is said loudly.</param>
/// <param name="Quiet">Probability of any sign from which on it is said quietly.</param>
public sealed record Limits(double Emergency, double Urgent, double Soon, double Quiet)
{
    internal void Write(BinaryWriter writer)
    {
        foreach (var limit in new[] { Emergency, Urgent, Soon, Quiet })
            writer.Write(limit);
    }

    internal static Limits Read(BinaryReader reader) =>
        new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
}
