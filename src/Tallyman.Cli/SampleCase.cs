using Tallyman.Casework;
using Tallyman.Cli.Output;

namespace Tallyman.Cli;

/// <summary>Makes the sample case out of the reports and tables that come with the program.</summary>
internal static class SampleCase
{
    private static readonly string Sample = Path.Combine(AppContext.BaseDirectory, "samples", "kp-ru");

    /// <summary>
    /// Makes the case beside its place and moves it there when it is whole, so that a stop halfway leaves no case by
    /// halves; null, or what stood in the way.
    /// </summary>
    public static async Task<Problem?> Make(string folder, CaseOptions options, CommandContext context, CancellationToken cancellation)
    {
        var place = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var making = place + ".making";
        try
        {
            if (File.Exists(place) || (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any()))
            {
                return new Problem("The folder holds something else", folder, "Give the name of a folder that is not there yet, or is empty", ProblemSort.Call);
            }

            if (Case.Exists(making))
            {
                Directory.Delete(making, recursive: true);
            }

            if (await Fill(making, options, context, cancellation) is { } problem)
            {
                return problem;
            }

            if (Directory.Exists(place))
            {
                Directory.Delete(place);
            }

            Directory.Move(making, place);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Problem(e.Message.TrimEnd('.'), folder, "Give a folder that you may write to");
        }
    }

    private static async Task<Problem?> Fill(string folder, CaseOptions options, CommandContext context, CancellationToken cancellation)
    {
        var path = Path.Combine(Sample, "case.json");
        if (!CaseManifest.Read(path, await File.ReadAllBytesAsync(path, cancellation)).TryGet(out var manifest, out var problem)
            || !(await Case.Create(folder, manifest, options)).TryGet(out var made, out problem))
        {
            return problem;
        }

        await using (made)
        {
            CaptureReport report;
            using (var progress = new ProgressLine(context.Error))
            {
                report = await made.Capture([Path.Combine(Sample, "reports")], progress: new Relay(p => progress.Show($"{p.Done}/{p.Total} {p.Name} · {p.Claims} claims")), cancellation: cancellation);
                progress.Show("kp-ru-claims.tsv");
                if (!(await made.Import(Path.Combine(Sample, "flows", "kp-ru-claims.tsv"), cancellation)).TryGet(out var imported, out problem))
                {
                    return problem;
                }

                foreach (var wrong in report.Problems.Concat(imported.Problems))
                {
                    context.Report(wrong);
                }
            }

            context.Remark($"Made the case '{manifest.Name}': {report.Captured.Length} reports, {made.View.Claims.Length} claims.");
        }

        return null;
    }

    private sealed class Relay(Action<CaptureProgress> show) : IProgress<CaptureProgress>
    {
        public void Report(CaptureProgress value) => show(value);
    }
}
