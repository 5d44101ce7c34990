namespace Tallyman.Ledger;

/// <summary>The ledger cannot do what was asked; the message says what, where and what to do.</summary>
public sealed class LedgerException : Exception
{
    /// <summary>A fault with its sentence.</summary>
    public LedgerException(LedgerFault fault, string message, Exception? inner = null)
        : base(message, inner) => Fault = fault;

    /// <summary>What sort of fault.</summary>
    public LedgerFault Fault { get; }
}
