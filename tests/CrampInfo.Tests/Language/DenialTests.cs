using CrampInfo.Tests.RedFlags;

namespace CrampInfo.Tests.Language;

/// <summary>A denial reaches over what it denies and no further.</summary>
public sealed class DenialTests
{
    [Theory]
    [InlineData("no fever crushing chest pain", "fever")]
    [InlineData("no swelling calf cramp", "swelling")]
    [InlineData("no fever, rash or stiff neck but calf sore", "fever rash or stiff neck")]
    [InlineData("leg isn't swollen, hot or red", "swollen hot or red")]
    [InlineData("not pregnant, cramps", "pregnant")]
    [InlineData("no severe calf swelling today", "severe calf swelling")]
    [InlineData("no pain and no numbness", "pain numbness")]
    [InlineData("can't breathe", "")]
    [InlineData("no idea why my calf is swollen", "")]
    [InlineData("it does not go away", "")]
    [InlineData("no better after a week", "")]
    public void Read_MarksWhatIsDenied(string text, string denied) =>
        Assert.Equal(denied, string.Join(' ', RedFlagFixture.Language.Read(text).Where(w => w.IsDenied).Select(w => w.Text)));
}
