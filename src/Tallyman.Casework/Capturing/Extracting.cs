using System.Text;
using Tallyman.Casework.Projecting;
using Tallyman.Ledger;

namespace Tallyman.Casework.Capturing;

/// <summary>A document's text out of its bytes, with what the bytes tell of the document.</summary>
internal sealed record Extracting(Document Document, DocumentText Text, DocumentRecord Found, string Extractor)
{
    private static readonly UTF8Encoding Strict = new(false, true);

    public static Outcome<Extracting> Run(string path, byte[] bytes, DocumentRecord given)
    {
        _ = given;
        string text;
        try
        {
            text = Strict.GetString(bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsSpan(3) : bytes);
        }
        catch (DecoderFallbackException e)
        {
            return new Problem($"The text is not UTF-8 at byte {e.Index}", path, "Save it as UTF-8");
        }

        return new Extracting(
            new Document { Sha256 = Digest.Of(bytes).ToString(), Name = Path.GetFileName(path), MediaType = "text/plain", Size = bytes.Length },
            new DocumentText(text),
            DocumentRecord.Nothing,
            "text/1");
    }
}
