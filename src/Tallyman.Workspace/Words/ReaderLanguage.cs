using Microsoft.AspNetCore.Http;

namespace Tallyman.Workspace.Words;

/// <summary>Which language a reader gets: the one chosen in the top bar, else the first that the browser asks for.</summary>
public static class ReaderLanguage
{
    private const string Cookie = "tallyman-language";

    /// <summary>The language of a request; English outside one.</summary>
    public static string Of(HttpContext? context)
    {
        if (context is null)
        {
            return "en";
        }

        var chosen = context.Request.Cookies[Cookie];
        return chosen is not null && Phrases.Languages.Contains(chosen) ? chosen : Phrases.Preferred(context.Request.Headers.AcceptLanguage);
    }

    /// <summary>Remembers a choice for a year and goes back to the page that it was made on.</summary>
    public static IResult Choose(string language, string? back, HttpContext context)
    {
        if (Phrases.Languages.Contains(language))
        {
            context.Response.Cookies.Append(Cookie, language, new CookieOptions { Path = "/", SameSite = SameSiteMode.Strict, HttpOnly = true, MaxAge = TimeSpan.FromDays(365), IsEssential = true });
        }

        var local = back is ['/', ..] && !back.StartsWith("//", StringComparison.Ordinal) && !back.StartsWith("/\\", StringComparison.Ordinal);
        return Results.LocalRedirect(local ? back! : "/");
    }
}
