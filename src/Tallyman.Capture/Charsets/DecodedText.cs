using System.Text;

namespace Tallyman.Capture.Charsets;

/// <summary>Bytes as characters.</summary>
/// <param name="Text">The characters, without a byte order mark.</param>
/// <param name="Encoding">By which they were read.</param>
/// <param name="Start">The byte at which the first character begins: the mark's length.</param>
/// <param name="Finding">What decided.</param>
internal sealed record DecodedText(string Text, Encoding Encoding, int Start, CharsetFinding Finding);
