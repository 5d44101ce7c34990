using Tallyman.Capture;

namespace Tallyman.Casework.Capturing;

/// <summary>The record that lies beside a document as <c>NAME.meta.json</c>, with its bytes.</summary>
internal sealed record SidecarFile(byte[] Bytes, Sidecar Record)
{
    /// <summary>The sidecar of a document; neither a sidecar nor a problem where there is none.</summary>
    public static (SidecarFile? Sidecar, Problem? Problem) Beside(string document)
    {
        var path = Sidecar.PathOf(document);
        if (document == "-" || !File.Exists(path))
        {
            return (null, null);
        }

        try
        {
            var bytes = File.ReadAllBytes(path);
            return Sidecar.TryRead(bytes, out var record, out var problem)
                ? (new SidecarFile(bytes, record), null)
                : (null, new Problem(problem.What, path, problem.Remedy));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Problems.Of(e, path));
        }
    }
}
