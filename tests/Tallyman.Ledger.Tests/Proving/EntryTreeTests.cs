using System.Collections.Immutable;
using CsCheck;
using Tallyman.Ledger.Proving;

namespace Tallyman.Ledger.Tests.Proving;

public sealed class EntryTreeTests
{
    /// <summary>The leaves of Certificate Transparency's reference tests.</summary>
    private static readonly string[] Reference = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void Roots_are_those_of_the_reference(int size, string root) =>
        Assert.Equal(root, EntryTree.Of([.. Reference.Select(r => Digest.Leaf(Convert.FromHexString(r)))]).Root(size).ToString());

    [Fact]
    public void The_root_of_nothing_is_the_hash_of_nothing() => Assert.Equal(Digest.Empty, EntryTree.Of([]).Root(0));

    [Fact]
    public void Every_leaf_of_every_tree_is_proved_and_no_other_leaf_index_size_or_root_is()
    {
        var tree = EntryTree.Of(Leaves(70));
        for (var size = 1; size <= 70; size++)
        {
            var root = tree.Root(size);
            for (var index = 0; index < size; index++)
            {
                var path = tree.Inclusion(index, size);
                Assert.True(TreeProof.Includes(tree.Leaf(index), index, size, path.AsSpan(), root));
                Assert.False(TreeProof.Includes(Digest.Leaf("other"u8), index, size, path.AsSpan(), root));
                Assert.False(TreeProof.Includes(tree.Leaf(index), index + size, size, path.AsSpan(), root));
                Assert.False(TreeProof.Includes(tree.Leaf(index), index, size, path.AsSpan(), Digest.Empty));
                Assert.False(TreeProof.Includes(tree.Leaf(index), index, size, [.. path, Digest.Empty], root));
                if (size > 1)
                {
                    Assert.False(TreeProof.Includes(tree.Leaf(index), index, size, path.AsSpan()[1..], root));
                    Assert.False(TreeProof.Includes(tree.Leaf(index), (index + 1) % size, size, path.AsSpan(), root));
                }
            }
        }
    }

    [Fact]
    public void Every_tree_is_proved_to_go_on_from_each_before_it_and_from_no_other()
    {
        var tree = EntryTree.Of(Leaves(66));
        for (var size = 1; size <= 66; size++)
        {
            for (var old = 0; old <= size; old++)
            {
                var proof = tree.Consistency(old, size);
                Assert.True(proof.Length <= 63);
                Assert.True(TreeProof.Extends(old, tree.Root(old), size, tree.Root(size), proof.AsSpan()), $"{old} {size}");
                Assert.False(TreeProof.Extends(old, Digest.Leaf("fork"u8), size, tree.Root(size), proof.AsSpan()));
                Assert.False(TreeProof.Extends(old, tree.Root(old), size, Digest.Leaf("fork"u8), proof.AsSpan()) && old > 0);
                Assert.False(TreeProof.Extends(old, tree.Root(old), size, tree.Root(size), [.. proof, Digest.Empty]));
            }
        }
    }

    [Fact]
    public void Roots_of_tiles_that_are_kept_change_nothing()
    {
        Gen.Int[1, 2000].Sample(
            size =>
            {
                var leaves = Leaves(size);
                var plain = EntryTree.Of(leaves);
                var kept = new EntryTree(
                    size,
                    n => [.. leaves.Skip((int)n * 256).Take(256)],
                    n => EntryTree.Of([.. leaves.Skip((int)n * 256).Take(256)]).Root(256));
                Assert.Equal(plain.Root(size), kept.Root(size));
                Assert.Equal(plain.Inclusion(size / 2, size), kept.Inclusion(size / 2, size));
                Assert.Equal(plain.Consistency(size / 3, size), kept.Consistency(size / 3, size));
            },
            iter: 30);
    }

    private static ImmutableArray<Digest> Leaves(int count) => [.. Enumerable.Range(0, count).Select(i => Digest.Leaf(BitConverter.GetBytes(i)))];
}
