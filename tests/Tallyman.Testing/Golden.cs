using System.Runtime.CompilerServices;
using Xunit;

namespace Tallyman.Testing;

/// <summary>
/// Compares a text with the golden file beside the test. With the environment variable <c>TALLYMAN_GOLDEN=write</c>
/// the file is written instead, to be reviewed like code.
/// </summary>
public static class Golden
{
    /// <summary>Fails where the text differs from <c>golden/NAME</c> beside the calling source file.</summary>
    public static void Matches(string actual, string name, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(caller)!, "golden", name);
        if (Environment.GetEnvironmentVariable("TALLYMAN_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        Assert.True(File.Exists(path), $"No golden file {path}: run with TALLYMAN_GOLDEN=write and review what it wrote.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
