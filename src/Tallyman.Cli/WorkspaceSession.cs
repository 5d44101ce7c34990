using System.ComponentModel;
using System.Diagnostics;
using NodaTime;
using Tallyman.Casework;
using Tallyman.Cli.Output;
using Tallyman.Workspace;

namespace Tallyman.Cli;

/// <summary>An open case in the browser until the program is stopped.</summary>
internal static class WorkspaceSession
{
    /// <summary>Starts the workspace, prints its address, opens the browser where somebody sits at the terminal, and waits.</summary>
    public static async Task<int> Run(Case opened, int port, bool browser, CommandContext context, CancellationToken cancellation)
    {
        var start = await WorkspaceHost.StartAsync(opened, new WorkspaceOptions(port), SystemClock.Instance, cancellation);
        if (start.Host is not { } host)
        {
            return context.Report(new Problem(start.Problem!.TrimEnd('.')));
        }

        await using (host)
        {
            await context.Out.WriteLineAsync(host.Address.ToString());
            await context.Out.FlushAsync(cancellation);
            context.Remark($"The workspace of '{opened.Manifest.Name}' answers there. Ctrl+C ends it.");
            if (browser && !Console.IsInputRedirected && !Open(host.Address))
            {
                context.Remark("No browser could be opened: open the address by hand.");
            }

            try
            {
                await host.WaitAsync(cancellation);
            }
            catch (OperationCanceledException)
            {
                // Being stopped is how it ends.
            }
        }

        return ExitCode.Done;
    }

    private static bool Open(Uri address)
    {
        try
        {
            var call = OperatingSystem.IsWindows() ? new ProcessStartInfo(address.ToString()) { UseShellExecute = true }
                : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [address.ToString()]) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
            using var process = Process.Start(call);
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
