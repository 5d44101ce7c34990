using System.CommandLine;

namespace Tallyman.Cli;

/// <summary><c>ais</c>: ships by their Automatic Identification System.</summary>
internal static class AisCommand
{
    public static Command Build() => new("ais", "Reads ship positions: messages, tracks, events.")
    {
        AisDecodeCommand.Build(),
        AisTracksCommand.Build(),
        AisEventsCommand.Build(),
    };
}
