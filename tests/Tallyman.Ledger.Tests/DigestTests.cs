namespace Tallyman.Ledger.Tests;

public sealed class DigestTests
{
    [Fact]
    public void Empty_leaf_and_node_are_those_of_rfc_6962()
    {
        // Vectors of certificate-transparency's reference tests: the empty tree, the leaf "", and the root of eight leaves.
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Digest.Empty.ToString());
        Assert.Equal("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", Digest.Leaf([]).ToString());
        Assert.Equal(
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            Digest.Node(Digest.Leaf([]), Digest.Leaf([0])).ToString());
    }

    [Fact]
    public void A_large_entry_hashes_like_a_small_one()
    {
        var bytes = new byte[70_000];
        Random.Shared.NextBytes(bytes);
        Assert.Equal(Digest.Of([0, .. bytes]), Digest.Leaf(bytes));
    }

    [Theory]
    [InlineData("6E340B9CFFB37A989CA544E6BB780A2C78901D3FB33738768511A30617AFA01D")]
    [InlineData("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01")]
    [InlineData("zz340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    public void Only_64_lower_case_digits_are_a_hash(string text) => Assert.False(Digest.TryParse(text, out _));
}
