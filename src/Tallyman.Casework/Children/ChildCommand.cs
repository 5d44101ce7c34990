using System.Collections.Immutable;
using System.Reflection;

namespace Tallyman.Casework.Children;

/// <summary>How the child is started.</summary>
/// <param name="Program">Path of the program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record ChildCommand(string Program, ImmutableArray<string> Arguments)
{
    /// <summary>The running program itself under its hidden verb; null where its entry assembly does not say that it has that verb.</summary>
    public static ChildCommand? Self()
    {
        var says = Assembly.GetEntryAssembly()?.GetCustomAttributes<AssemblyMetadataAttribute>().Any(a => a.Key == ExtractionChild.Verb) ?? false;
        if (!says || Environment.ProcessPath is not { } path)
        {
            return null;
        }

        if (!Path.GetFileNameWithoutExtension(path).Equals("dotnet", StringComparison.OrdinalIgnoreCase))
        {
            return new ChildCommand(path, [ExtractionChild.Verb]);
        }

        return Assembly.GetEntryAssembly()?.Location is { Length: > 0 } entry ? new ChildCommand(path, [entry, ExtractionChild.Verb]) : null;
    }
}
