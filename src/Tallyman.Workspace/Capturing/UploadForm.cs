using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;
using Tallyman.Casework;

namespace Tallyman.Workspace.Capturing;

/// <summary>Takes files that a person dropped or chose, and has them captured.</summary>
public static class UploadForm
{
    /// <summary>The most bytes of one drop.</summary>
    public const long MostBytes = 256L << 20;

    /// <summary>Answers <c>POST /capture</c>.</summary>
    public static async Task<IResult> PostAsync(HttpContext context, IAntiforgery antiforgery, CaptureJobs jobs)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.Text("The form is older than this run of the workspace, or larger than 256 MB: load the page again.", statusCode: StatusCodes.Status400BadRequest);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form.Files.Count == 0)
        {
            return Results.LocalRedirect("/documents");
        }

        var folder = Directory.CreateTempSubdirectory("tallyman-dropped-").FullName;
        var captured = new List<string>();
        foreach (var (file, index) in form.Files.Select((f, i) => (f, i)))
        {
            var path = Path.Combine(folder, SafeName(file.FileName, index, folder));
            await using var stream = File.Create(path);
            await file.CopyToAsync(stream, context.RequestAborted);
            if (!path.EndsWith(".meta.json", StringComparison.OrdinalIgnoreCase))
            {
                captured.Add(path);
            }
        }

        jobs.Start(folder, captured, Hints(form));
        return Results.LocalRedirect("/documents");
    }

    private static DocumentHints Hints(IFormCollection form) => new(
        LocalDatePattern.Iso.Parse(form["published"].ToString()) is { Success: true } day ? day.Value : (LocalDate?)null,
        form["language"].ToString() is { Length: > 0 } language ? language : null);

    // A browser's name for a file is a stranger's text: its last part, without what a path or a console could take amiss.
    private static string SafeName(string given, int index, string folder)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = string.Concat(last.Where(c => !char.IsControl(c) && !Path.GetInvalidFileNameChars().Contains(c))).Trim('.', ' ');
        name = name.Length is 0 or > 180 ? $"file-{index + 1}{Path.GetExtension(name)[..Math.Min(8, Path.GetExtension(name).Length)]}" : name;
        return File.Exists(Path.Combine(folder, name)) ? $"{index + 1}-{name}" : name;
    }
}
