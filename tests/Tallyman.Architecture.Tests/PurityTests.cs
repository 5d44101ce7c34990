using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Tallyman.Architecture.Tests;

/// <summary>What reads, tracks and assesses can reach no file, network, process, clock or chance.</summary>
public sealed class PurityTests
{
    private static readonly string[] ForbiddenTypes =
    [
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.RandomAccess",
        "System.IO.MemoryMappedFiles.MemoryMappedFile", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch",
        "NodaTime.SystemClock", "NodaTime.IClock", "System.Console", "System.Environment", "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] ForbiddenMembers =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider.get_System", "System.Guid.NewGuid", "System.Random.get_Shared", "System.Random..ctor",
    ];

    [Theory]
    [InlineData("Tallyman")]
    [InlineData("Tallyman.Reading")]
    [InlineData("Tallyman.Tracking")]
    [InlineData("Tallyman.Assessment")]
    public void It_reaches_no_file_network_clock_or_chance(string assembly)
    {
        var (types, members) = References(assembly);
        Assert.NotEmpty(types);
        var allowed = new HashSet<string>(StringComparer.Ordinal);
        if (assembly == "Tallyman")
        {
            // The loader of data files reads what the program carries in itself: streams, not files.
            allowed.Add("System.IO.FileNotFoundException");
        }

        Assert.DoesNotContain(types.Except(allowed), t => (ForbiddenTypes.Contains(t) || t.StartsWith("System.Net.", StringComparison.Ordinal)) && !Harmless(t, members));
        Assert.DoesNotContain(members, m => ForbiddenMembers.Contains(m));
    }

    [Fact]
    public void The_check_itself_sees_what_it_looks_for()
    {
        var (types, members) = References("Tallyman.Casework");
        Assert.Contains("System.IO.File", types);
        Assert.Contains(members, m => m.StartsWith("System.IO.File.", StringComparison.Ordinal));
    }

    /// <summary>Of the environment only the line end, the number of processors, and what the compiler asks in iterators.</summary>
    private static bool Harmless(string type, IReadOnlyCollection<string> members) =>
        type == "System.Environment" && members.Where(m => m.StartsWith("System.Environment.", StringComparison.Ordinal))
            .All(m => m is "System.Environment.get_NewLine" or "System.Environment.get_ProcessorCount" or "System.Environment.get_CurrentManagedThreadId");

    private static (IReadOnlyCollection<string> Types, IReadOnlyCollection<string> Members) References(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = file.GetMetadataReader();
        var types = metadata.TypeReferences.Select(h => Name(metadata, metadata.GetTypeReference(h))).ToHashSet(StringComparer.Ordinal);
        var members = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .Where(m => m.Parent.Kind == HandleKind.TypeReference)
            .Select(m => Name(metadata, metadata.GetTypeReference((TypeReferenceHandle)m.Parent)) + "." + metadata.GetString(m.Name))
            .ToHashSet(StringComparer.Ordinal);
        return (types, members);
    }

    private static string Name(MetadataReader metadata, TypeReference type) =>
        metadata.GetString(type.Namespace) is { Length: > 0 } space ? space + "." + metadata.GetString(type.Name) : metadata.GetString(type.Name);
}
