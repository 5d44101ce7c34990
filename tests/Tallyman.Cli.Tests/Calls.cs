using System.Text.Json;

namespace Tallyman.Cli.Tests;

/// <summary>Calls of the program in its own process, with a folder for what they need; removed at the end.</summary>
internal sealed class Calls : IDisposable
{
    public Calls() => Root = Directory.CreateTempSubdirectory("tallyman-cli").FullName;

    public string Root { get; }

    public string Case => Path.Combine(Root, "case");

    public string Write(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public static async Task<Answer> Run(params string[] args)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.Run(args, output, error);
        return new Answer(code, output.ToString(), error.ToString());
    }

    public static async Task<JsonElement> Json(params string[] args)
    {
        var answer = await Run(args);
        Assert.True(answer.Code == 0, answer.Error);
        return JsonDocument.Parse(answer.Output).RootElement;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>What a call came to.</summary>
internal sealed record Answer(int Code, string Output, string Error);
