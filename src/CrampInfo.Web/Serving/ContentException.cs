namespace CrampInfo.Web.Serving;

/// <summary>There is nothing to serve, so the site does not start; the message says why in a sentence.</summary>
internal sealed class ContentException(string message) : Exception(message);
