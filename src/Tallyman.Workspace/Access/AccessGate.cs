using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Tallyman.Workspace.Access;

/// <summary>
/// Stands before everything that the workspace serves. A request for another host name is refused (a page elsewhere
/// that has its name point here gets nothing), one without the token gets 401, one that changes something must come
/// from a page of this workspace. Every answer says that nothing from another host may be loaded.
/// </summary>
public sealed class AccessGate
{
    /// <summary>The parameter of the printed address that carries the token.</summary>
    public const string Parameter = "token";

    // Styles in attributes place the cards of a document and the shares of a range bar; no style or script is ever inline.
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
        + "connect-src 'self'; worker-src 'self' blob:; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private readonly RequestDelegate _next;
    private readonly AccessToken _token;

    /// <summary>Takes what comes after, and the token of this run.</summary>
    public AccessGate(RequestDelegate next, AccessToken token) => (_next, _token) = (next, token);

    /// <summary>Lets the request through or answers it.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        var port = context.Connection.LocalPort;
        SetHeaders(context.Response.Headers);
        if (!IsOwnHost(context.Request.Host, port))
        {
            await RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This workspace answers only as 127.0.0.1 or localhost: open the address that the program printed.");
            return;
        }

        var cookie = $"tallyman-{port}";
        if (context.Request.Query.TryGetValue(Parameter, out var given) && _token.Matches(given))
        {
            context.Response.Cookies.Append(cookie, _token.Value, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true });
            if (HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.Redirect(WithoutToken(context.Request));
                return;
            }
        }
        else if (!_token.Matches(context.Request.Cookies[cookie]) && !_token.Matches(Bearer(context.Request.Headers.Authorization)))
        {
            await RefuseAsync(context, StatusCodes.Status401Unauthorized, "The address lacks its token: open the whole address that the program printed when it started.");
            return;
        }

        if (IsChange(context) && !IsFromHere(context.Request))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "The request comes from another page than this workspace's own.");
            return;
        }

        await _next(context);
    }

    private static void SetHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static bool IsOwnHost(HostString host, int port) =>
        host.Host is "127.0.0.1" or "localhost" or "[::1]" && (host.Port ?? 80) == port;

    // A change is a method that is not safe, and the opening of the live connection: cookies go along with both.
    private static bool IsChange(HttpContext context) =>
        !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method) || HttpMethods.IsOptions(context.Request.Method))
        || context.WebSockets.IsWebSocketRequest
        || string.Equals(context.Request.Headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase);

    // Browsers always name the origin of such a request; what names none is a program that holds the token.
    private static bool IsFromHere(HttpRequest request) =>
        StringValues.IsNullOrEmpty(request.Headers.Origin)
        || string.Equals(request.Headers.Origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static string? Bearer(string? authorization) =>
        authorization is not null && authorization.StartsWith("Bearer ", StringComparison.Ordinal) ? authorization["Bearer ".Length..] : null;

    private static string WithoutToken(HttpRequest request)
    {
        var query = QueryString.Create(request.Query.Where(p => p.Key != Parameter));
        return request.PathBase.Add(request.Path) + query.ToUriComponent();
    }

    private static async Task RefuseAsync(HttpContext context, int status, string reason)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(reason + "\n", context.RequestAborted);
    }
}
