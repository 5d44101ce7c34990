using System.Buffers.Binary;
using System.Text;
using NSec.Cryptography;
using Tallyman.Ledger.Proving;

namespace Tallyman.Ledger.Tests.Proving;

public sealed class SignedNoteTests
{
    // The example of the package golang.org/x/mod/sumdb/note.
    private const string Secret = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private const string Public = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private const string Text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    private const string Signed = Text + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

    [Fact]
    public void A_note_is_signed_to_the_letter_of_the_reference()
    {
        Assert.True(SigningKey.TryParse(Secret, out var key));
        using (key)
        {
            Assert.Equal(Public, key.Public.ToString());
            Assert.Equal(Secret, key.Export());
            Assert.Equal(Signed, SignedNote.Sign(Text, key).ToString());
        }
    }

    [Fact]
    public void The_reference_note_is_read_and_holds()
    {
        Assert.True(VerifierKey.TryParse(Public, out var key));
        Assert.True(SignedNote.TryParse(Encoding.UTF8.GetBytes(Signed), out var note, out _));
        Assert.Equal(Text, note.Text);
        Assert.Equal([key], note.Verified(key));
        Assert.Equal(Signed, note.ToString());
    }

    [Fact]
    public void Signatures_of_unknown_keys_are_passed_over_and_a_bad_one_of_a_known_key_spoils_the_note()
    {
        using var one = SigningKey.Create("one.example/log");
        using var other = SigningKey.Create("other.example/log");
        var note = SignedNote.Sign("text\n", one, other);
        Assert.Equal([one.Public], note.Verified(one.Public));
        Assert.Equal([one.Public, other.Public], note.Verified(one.Public, other.Public));
        var spoilt = note with { Signatures = [note.Signatures[0], note.Signatures[1] with { Bytes = note.Signatures[0].Bytes }] };
        Assert.Equal([one.Public], spoilt.Verified(one.Public));
        Assert.Empty(spoilt.Verified(one.Public, other.Public));
        Assert.Empty((note with { Text = "Text\n" }).Verified(one.Public));
    }

    [Fact]
    public void Sixteen_signatures_and_more_are_accepted()
    {
        var keys = Enumerable.Range(0, 20).Select(i => SigningKey.Create($"k{i}.example")).ToArray();
        var bytes = SignedNote.Sign("text\n", keys).ToBytes();
        Assert.True(SignedNote.TryParse(bytes, out var note, out _));
        Assert.Equal(20, note.Verified([.. keys.Select(k => k.Public)]).Length);
        Array.ForEach(keys, k => k.Dispose());
    }

    [Fact]
    public void The_cosignature_of_a_witness_holds_over_its_time()
    {
        using var log = SigningKey.Create("log.example/a");
        using var secret = NSec.Cryptography.Key.Create(SignatureAlgorithm.Ed25519);
        var note = SignedNote.Sign(new Checkpoint("log.example/a", 7, Digest.Empty).ToString(), log);
        byte[] typed = [VerifierKey.Cosignature, .. secret.PublicKey.Export(KeyBlobFormat.RawPublicKey)];
        var id = Digest.Of([.. "witness.example"u8, (byte)'\n', .. typed]).ToString()[..8];
        Assert.True(VerifierKey.TryParse($"witness.example+{id}+{Convert.ToBase64String(typed)}", out var witness));
        var signature = new byte[72];
        BinaryPrimitives.WriteUInt64BigEndian(signature, 1_700_000_000);
        SignatureAlgorithm.Ed25519.Sign(secret, Encoding.UTF8.GetBytes("cosignature/v1\ntime 1700000000\n" + note.Text)).CopyTo(signature, 8);
        var cosigned = note with { Signatures = [.. note.Signatures, new NoteSignature(witness.Name, witness.Id, [.. signature])] };
        Assert.True(SignedNote.TryParse(cosigned.ToBytes(), out var read, out _));
        Assert.Equal([log.Public, witness], read.Verified(log.Public, witness));
        Assert.Equal(NodaTime.Instant.FromUnixTimeSeconds(1_700_000_000), SignedNote.CosignedAt(read.Signatures[1], witness));
        signature[7] ^= 1;
        var moved = note with { Signatures = [.. note.Signatures, new NoteSignature(witness.Name, witness.Id, [.. signature])] };
        Assert.Empty(moved.Verified(log.Public, witness));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text\n")]
    [InlineData("text\n\n")]
    [InlineData("text\n\n- name AAAAAAAA\n")]
    [InlineData("text\n\n\u2014 name\n")]
    [InlineData("text\n\n\u2014 na+me AAAAAAAAAAAA\n")]
    [InlineData("text\n\n\u2014 name AAAAAA==\n")]
    [InlineData("text\n\n\u2014 name AAAAAAAAAAAA")]
    [InlineData("te\rxt\n\n\u2014 name AAAAAAAAAAAA\n")]
    public void What_is_no_note_is_refused_with_a_reason(string bytes)
    {
        Assert.False(SignedNote.TryParse(Encoding.UTF8.GetBytes(bytes), out _, out var why));
        Assert.NotEmpty(why);
    }

    [Theory]
    [InlineData("origin\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", true)]
    [InlineData("origin\n07\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("origin\n-7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("origin\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuF\n", false)]
    [InlineData("\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", false)]
    [InlineData("origin\n7\n", false)]
    public void A_checkpoint_is_three_lines_in_their_one_form(string text, bool reads)
    {
        Assert.Equal(reads, Checkpoint.TryParse(text, out var checkpoint));
        if (reads)
        {
            Assert.Equal(text, checkpoint!.ToString());
        }
    }
}
