using CrampInfo.Content;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CrampInfo.Web.Pages;

/// <summary>Says on a page model that its form may be sent; every other page can only be read.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFormAttribute : Attribute;

/// <summary>Razor Pages: how they are registered, found and refused.</summary>
internal static class PagesSetup
{
    /// <summary>Registers pages. No antiforgery cookie, no session, no temp data: the site sets no cookie.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(options => options.Conventions.AddPageRoute("/Article", PreviewGate.Path + "/{slug:slug}"));
        // Pages bring data protection with them; nothing here needs its keys, so none are written to disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            options.ConstraintMap["slug"] = typeof(SlugConstraint);
        });
        builder.Services.AddSingleton<AssetLinks>();
    }

    /// <summary>
    /// An address that nothing answers to gets a page that says what may have been meant. The API's unknown addresses and all other
    /// failures are left to the page of last resort.
    /// </summary>
    public static void UseNotFoundPage(this WebApplication app)
    {
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(async (context, next) =>
        {
            await next(context);
            var isForPeople = context.Response.StatusCode == StatusCodes.Status404NotFound
                && !context.Request.Path.StartsWithSegments("/api");
            if (context.Features.Get<IStatusCodePagesFeature>() is { } pages && !isForPeople)
                pages.Enabled = false;
        });
    }

    /// <summary>
    /// Each page has one address, in small letters; an address in capitals leads there. After routing, and not for the API, where programs
    /// should hear of their slip.
    /// </summary>
    public static void UseOneAddress(this WebApplication app) => app.Use((context, next) =>
    {
        var (request, path) = (context.Request, context.Request.Path.Value ?? "");
        if (!path.Any(char.IsAsciiLetterUpper) || context.GetEndpoint() is null || !HttpMethods.IsGet(request.Method)
            || request.Path.StartsWithSegments("/api"))
            return next(context);
        context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        context.Response.Headers.Location = new PathString(path.ToLowerInvariant()).ToUriComponent() + request.QueryString.ToUriComponent();
        return Task.CompletedTask;
    });

    /// <summary>
    /// Pages are read, nothing else: other methods are refused. The page for an unknown address is shown whatever the method was, and
    /// without what was sent. After routing.
    /// </summary>
    public static void UsePageMethods(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || context.GetEndpoint()?.Metadata is not { } endpoint
            || endpoint.GetMetadata<PageActionDescriptor>() is null
            || HttpMethods.IsPost(request.Method) && endpoint.GetMetadata<TakesFormAttribute>() is not null)
            return next(context);
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            request.Method = HttpMethods.Get;
            request.ContentType = null;
            request.Body = Stream.Null;
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        context.Response.Headers.Allow = "GET, HEAD";
        return Task.CompletedTask;
    });

    /// <summary>A part of an address that can name something: <c>{slug:slug}</c>. In capitals too, which lead to the one address.</summary>
    private sealed class SlugConstraint : IRouteConstraint
    {
        public bool Match(
            HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            values.TryGetValue(routeKey, out var value) && value is string text && Slug.IsValid(text.ToLowerInvariant());
    }
}
