namespace Tallyman.Workspace.Tests.Pages;

/// <summary>Tests that share the browser run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
