using System.Globalization;
using CsCheck;

namespace CrampInfo.Tests;

/// <summary>
/// Runs a property over made-up inputs, the same ones every time, so that a failure is the change's and can be looked at. With
/// CRAMPINFO_ROUNDS=100 there are a hundred times as many; what that finds becomes a test of its own.
/// </summary>
internal static class Rounds
{
    private static readonly int Factor = int.TryParse(Environment.GetEnvironmentVariable("CRAMPINFO_ROUNDS"), CultureInfo.InvariantCulture,
        out var factor) ? factor : 1;

    /// <summary>Calls <paramref name="property"/> with <paramref name="count"/> inputs; it throws when one does not hold.</summary>
    public static void Of<T>(Gen<T> inputs, int count, Action<T> property)
    {
        for (var i = 0; i < count * Factor; i++)
            property(inputs.Generate(new PCG(1, (ulong)i), null, out _));
    }
}
