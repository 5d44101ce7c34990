namespace Tallyman.Casework;

/// <summary>Where the parts of a case lie in its folder.</summary>
internal sealed record CaseFolder(string Root)
{
    public string Manifest => Path.Combine(Root, "case.json");

    public string Ledger => Path.Combine(Root, "ledger.db");

    public string Objects => Path.Combine(Root, "objects");

    public string Lock => Path.Combine(Root, ".lock");
}
