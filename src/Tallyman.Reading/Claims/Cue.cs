using Tallyman.Reading.Cues;
using Tallyman.Reading.Quantities;

namespace Tallyman.Reading.Claims;

/// <summary>A cue in a text.</summary>
/// <param name="Range">Its tokens.</param>
/// <param name="Entry">Its row.</param>
internal readonly record struct Cue(TokenRange Range, CueEntry Entry);
