using System.Collections.Immutable;

namespace Tallyman.Capture.Fetching;

/// <summary>What secured a connection.</summary>
/// <param name="Protocol">Version, such as <c>Tls13</c>.</param>
/// <param name="Cipher">Cipher suite.</param>
/// <param name="Chain">Certificates in DER, the server's first.</param>
/// <param name="Errors">What did not hold of the chain at the time; <c>None</c> where all did.</param>
public sealed record TlsRecord(string Protocol, string Cipher, ImmutableArray<ReadOnlyMemory<byte>> Chain, string Errors);
