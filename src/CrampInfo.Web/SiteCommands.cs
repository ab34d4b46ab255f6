using System.CommandLine;
using CrampInfo.Web.Serving;
using CrampInfo.Web.Sharing;

namespace CrampInfo.Web;

/// <summary>The commands that draw the site itself, and so live beside it.</summary>
public static class SiteCommands
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Command> All => [ServeCommand.Create(), CardsCommand.Create()];
}
