using System.ComponentModel;
using System.Diagnostics;

namespace Tallyman.Ledger.Tests.Canonical;

/// <summary>A JavaScript engine, where one is installed.</summary>
internal static class Node
{
    public static async Task<string> Run(string script, string input)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo("node") { ArgumentList = { "-e", script }, RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false },
        };
        try
        {
            process.Start();
        }
        catch (Win32Exception)
        {
            Assert.Skip("node is not installed.");
        }

        var output = process.StandardOutput.ReadToEndAsync();
        await using (var writer = new StreamWriter(process.StandardInput.BaseStream, new System.Text.UTF8Encoding(false)))
        {
            await writer.WriteAsync(input);
        }

        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return await output;
    }
}
