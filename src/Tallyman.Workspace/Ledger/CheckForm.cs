using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Tallyman.Casework;
using Tallyman.Workspace.Shell;

namespace Tallyman.Workspace.Ledger;

/// <summary>Verifies the ledger when a person asks for it.</summary>
public static class CheckForm
{
    /// <summary>Answers <c>POST /verify</c>.</summary>
    public static async Task<IResult> PostAsync(HttpContext context, IAntiforgery antiforgery, Case opened, LastChecks checks)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.Text("The form is older than this run of the workspace: load the page again.", statusCode: StatusCodes.Status400BadRequest);
        }

        await checks.RunAsync(opened, context.RequestAborted);
        return Results.LocalRedirect("/ledger");
    }
}
