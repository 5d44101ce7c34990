namespace Tallyman.Capture.Archives;

/// <summary>One named field of a record's head, as it stands there. Names compare without case.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value, without the white space around it.</param>
public readonly record struct WarcField(string Name, string Value);
