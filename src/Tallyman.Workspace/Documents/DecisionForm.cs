using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Tallyman.Casework;

namespace Tallyman.Workspace.Documents;

/// <summary>Takes the forms in which people decide, enters what they say, and goes back to the page with what came of it.</summary>
public static class DecisionForm
{
    /// <summary>The name of the parameter that carries a notice's number.</summary>
    public const string NoticeParameter = "notice";

    /// <summary>Answers <c>POST /decide</c>.</summary>
    public static async Task<IResult> PostAsync(HttpContext context, IAntiforgery antiforgery, Case opened, Notices notices)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.Text("The form is older than this run of the workspace: load the page again.", statusCode: StatusCodes.Status400BadRequest);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        string? Field(string name) => form.TryGetValue(name, out var value) ? value.ToString() : null;
        var back = Field("back") is ['/', not ('/' or '\\'), ..] local ? local : "/";
        if (!Term.TryParse<DecisionKind>(Field("decision"), out var kind) || Field("about") is not { Length: > 0 } about)
        {
            return Results.Text("The form lacks what it decides: load the page again.", statusCode: StatusCodes.Status400BadRequest);
        }

        var claim = kind is DecisionKind.Edit ? opened.View.Claim(about)?.Claim : null;
        var fields = kind is DecisionKind.Edit or DecisionKind.Add ? ClaimFields.Changes(claim, Field) : ClaimFields.None;
        if (kind is DecisionKind.Add)
        {
            foreach (var name in (ReadOnlySpan<string>)["start", "end", "quote"])
            {
                if (Field(name)?.Trim() is { Length: > 0 } value)
                {
                    fields = fields.SetItem(name, value);
                }
            }

            // The places are exact; the words only find them where nothing was marked.
            fields = fields.ContainsKey("start") && fields.ContainsKey("end") ? fields.Remove("quote") : fields.Remove("start").Remove("end");
        }

        foreach (var name in FieldsOf(kind))
        {
            if (Field(name)?.Trim() is { Length: > 0 } value)
            {
                fields = fields.SetItem(name, value);
            }
        }

        var outcome = await opened.Decide(
            new Decision
            {
                Kind = kind,
                Target = about,
                Fields = fields,
                Reason = Field("reason")?.Trim() is { Length: > 0 } reason ? reason : null,
                Seen = long.TryParse(Field("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : null,
            },
            context.RequestAborted);
        var notice = notices.Add(outcome.TryGet(out var decision, out var problem) ? new Notice(decision, null) : new Notice(null, problem.ToString()));
        // A decision that was refused leaves the reader where he was.
        var target = decision is null && Field("here") is ['/', not ('/' or '\\'), ..] here ? here : back;
        return Results.LocalRedirect(WithNotice(decision?.Claim is { } added ? Chosen(target, added.Id) : target, notice));
    }

    // What a decision takes besides the fields of a claim.
    private static string[] FieldsOf(DecisionKind kind) => kind switch
    {
        DecisionKind.Grade => ["reliability", "credibility"],
        DecisionKind.Merge => ["into"],
        _ => [],
    };

    private static string Chosen(string address, string claim) => $"{address.Split('?', '#')[0]}?claim={Uri.EscapeDataString(claim)}#{claim}";

    private static string WithNotice(string address, string notice)
    {
        var parts = address.Split('#', 2);
        return $"{parts[0]}{(parts[0].Contains('?', StringComparison.Ordinal) ? '&' : '?')}{NoticeParameter}={notice}{(parts.Length > 1 ? "#" + parts[1] : string.Empty)}";
    }
}
