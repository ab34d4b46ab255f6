using System.Globalization;
using CrampInfo.Web.Commands;
using CrampInfo.Web.Hosting;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;

if (CommandLine.Handles(args))
    return await CommandLine.RunAsync(args);

await Site.Create(new() { Args = args }).RunAsync();
return 0;

/// <summary>The site; named so that tests can start it.</summary>
public sealed partial class Program;
