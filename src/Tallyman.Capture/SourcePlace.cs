namespace Tallyman.Capture;

/// <summary>Where some characters of a text stand in the document.</summary>
/// <param name="Span">The characters.</param>
/// <param name="ByteStart">First byte; -1 where the characters have no bytes of their own.</param>
/// <param name="ByteEnd">The byte after the last; -1 likewise.</param>
/// <param name="IsExact">True where the bytes are those of these characters alone.</param>
/// <param name="Box">Page and box, in formats that have pages.</param>
/// <param name="Part">Name of the part of the container, such as <c>word/document.xml</c>; absent where the bytes are the document's own.</param>
public readonly record struct SourcePlace(TextSpan Span, long ByteStart, long ByteEnd, bool IsExact, PageBox? Box = null, string? Part = null);
