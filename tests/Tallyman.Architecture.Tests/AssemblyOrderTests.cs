using System.Reflection;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Tallyman.Architecture.Tests;

/// <summary>The way of the data: an assembly uses only those before it.</summary>
public sealed class AssemblyOrderTests
{
    /// <summary>From the words to the program; the order of DESIGN's parts.</summary>
    private static readonly string[] Order =
    [
        "Tallyman", "Tallyman.Capture", "Tallyman.Reading", "Tallyman.Tracking", "Tallyman.Assessment", "Tallyman.Ledger",
        "Tallyman.Casework", "Tallyman.Publication", "Tallyman.Cluster", "Tallyman.Workspace", "Tallyman.Cli",
    ];

    private static readonly System.Reflection.Assembly[] Assemblies = [.. Order.Select(Load).OfType<System.Reflection.Assembly>()];

    private static readonly ArchUnitNET.Domain.Architecture All = new ArchLoader().LoadAssemblies(Assemblies).Build();

    [Fact]
    public void An_assembly_uses_only_those_before_it_in_the_way_of_the_data()
    {
        Assert.True(Assemblies.Length >= 9, $"Only {Assemblies.Length} assemblies were found.");
        for (var i = 0; i < Assemblies.Length; i++)
        {
            foreach (var later in Assemblies.Skip(i + 1))
            {
                Types().That().ResideInAssembly(Assemblies[i]).Should().NotDependOnAny(Types().That().ResideInAssembly(later)).WithoutRequiringPositiveResults().Check(All);
            }
        }
    }

    [Theory]
    [InlineData("Tallyman.Reading")]
    [InlineData("Tallyman.Tracking")]
    [InlineData("Tallyman.Assessment")]
    public void What_thinks_knows_the_words_only(string name)
    {
        var own = Load(name)!;
        foreach (var other in Assemblies.Where(a => a != own && a.GetName().Name != "Tallyman"))
        {
            Types().That().ResideInAssembly(own).Should().NotDependOnAny(Types().That().ResideInAssembly(other)).WithoutRequiringPositiveResults().Check(All);
        }
    }

    [Fact]
    public void The_words_know_no_other_assembly_of_ours() =>
        Assert.DoesNotContain(Load("Tallyman")!.GetReferencedAssemblies(), a => a.Name!.StartsWith("Tallyman.", StringComparison.Ordinal));

    private static System.Reflection.Assembly? Load(string name)
    {
        try
        {
            return System.Reflection.Assembly.Load(new AssemblyName(name));
        }
        catch (FileNotFoundException)
        {
            return null; // Made when its first real content is.
        }
    }
}
