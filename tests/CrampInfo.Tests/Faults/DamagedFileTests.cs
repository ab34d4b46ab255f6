using CrampInfo.Catalog;
using CrampInfo.Tests.Catalog;
using CrampInfo.Tests.Content;

namespace CrampInfo.Tests.Faults;

/// <summary>
/// A site's file damaged at each of its pages in turn: refused when it is opened, and known for what it is when it was open.
/// </summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int Page = 4096;

    private readonly CatalogFolder _folder = new();
    private readonly FixtureFolder _content = new();
    private readonly byte[] _whole;

    public DamagedFileTests()
    {
        _folder.Bake(_content.Path);
        _whole = File.ReadAllBytes(_folder.Path);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0xA5)]
    public void ADamagedPage_IsNeverServed(byte with)
    {
        for (var at = 0; at < _whole.Length; at += Page)
        {
            File.WriteAllBytes(_folder.Path, _whole);
            var site = Site.Open(_folder.Path);

            var isOther = Damage(at, with);

            if (isOther)
                Assert.Equal("it is damaged", Assert.Throws<SiteFileException>(() => Site.Open(_folder.Path)).Message);
            // Whoever asks the open file gets an answer, or is told that it is damaged.
            foreach (var question in Questions)
            {
                try
                {
                    question(site);
                }
                catch (Exception e)
                {
                    Assert.True(Site.IsDamage(e), $"{e} at {at}");
                }
            }

            Assert.NotEqual(isOther, site.Verify());
            if (isOther)
                Assert.Throws<SiteFileException>(() => site.Find("calf"));
            site.LetGo();
        }
    }

    public void Dispose()
    {
        _folder.Dispose();
        _content.Dispose();
    }

    private static readonly Action<Site>[] Questions =
    [
        s => s.Find("calf"), s => s.FindFormer("nothing"), s => s.UsedTags(), s => s.Tagged("calf"), s => s.ByTag(), s => s.ByCitation(),
        s => s.LinkingTo("calf"), s => s.Picture("calf"), s => s.Diagnostics(), s => s.Report(),
            s => s.Search.Search("calf cramps at night"),
        s => s.Search.Suggest("cal"), s => s.Data.Recogniser.Recognise("calf cramps at night"),
    ];

    /// <summary>Overwrites one page where it lies.</summary>
    /// <returns>Whether its bytes are others now.</returns>
    private bool Damage(int at, byte with)
    {
        var bytes = Enumerable.Repeat(with, Math.Min(Page, _whole.Length - at)).ToArray();
        using var file = new FileStream(_folder.Path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.Position = at;
        file.Write(bytes);
        return !_whole.AsSpan(at, bytes.Length).SequenceEqual(bytes);
    }
}
