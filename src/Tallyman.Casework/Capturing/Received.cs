namespace Tallyman.Casework.Capturing;

/// <summary>A document that came from the web or out of an archive.</summary>
/// <param name="Bytes">The document: the message's body without its codings.</param>
/// <param name="Name">Last part of its address.</param>
/// <param name="MediaType">Media type as declared, parameters included.</param>
/// <param name="Url">Address that answered.</param>
/// <param name="Archive">The messages as received, as WARC records.</param>
internal sealed record Received(byte[] Bytes, string Name, string? MediaType, string Url, byte[] Archive);
