namespace CrampInfo.Tests.Web;

/// <summary>Waits for what a running site does by itself.</summary>
internal static class Eventually
{
    /// <summary>Long enough for a machine that is busy with other tests; never waited for when all is well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks again and again until it is so.</summary>
    public static async Task Is(Func<Task<bool>> so)
    {
        var end = DateTime.UtcNow + Patience;
        while (!await so())
        {
            Assert.True(DateTime.UtcNow < end, "It did not come to be so.");
            await Task.Delay(50);
        }
    }
}
