using Tallyman.Tracking.Ais;

namespace Tallyman.Tracking.Nmea;

/// <summary>Takes what a reader finds. A struct that implements it is called without indirection.</summary>
public interface IMessageReceiver
{
    /// <summary>Takes a whole message; its spans are valid only during the call.</summary>
    void Message(in AisMessage message);

    /// <summary>Takes a fault.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="fault">What is wrong.</param>
    void Fault(long line, LineFault fault);
}
