namespace Tallyman.Tracking.Ais;

/// <summary>The 19 bits that say how a station keeps its slots (M.1371-5 annex 2, sections 3.3.7.2 and 3.3.7.3).</summary>
/// <param name="Bits">The bits.</param>
/// <param name="IsItdma">Incremental (ITDMA) instead of self-organised (SOTDMA).</param>
public readonly record struct CommunicationState(int Bits, bool IsItdma)
{
    /// <summary>0 UTC direct, 1 UTC indirect, 2 synchronised to a base station, 3 to another station.</summary>
    public int SyncState => (Bits >> 17) & 3;

    /// <summary>Frames until a new slot is chosen (SOTDMA).</summary>
    public int SlotTimeout => (Bits >> 14) & 7;

    /// <summary>What the slot time-out says it is (SOTDMA): received stations (3, 5, 7), slot number (2, 4, 6), UTC hour and minute (1), slot offset (0).</summary>
    public int SubMessage => Bits & 0x3FFF;

    /// <summary>UTC hour, where the time-out is 1.</summary>
    public int? UtcHour => !IsItdma && SlotTimeout == 1 ? (SubMessage >> 9) & 0x1F : null;

    /// <summary>UTC minute, where the time-out is 1.</summary>
    public int? UtcMinute => !IsItdma && SlotTimeout == 1 ? (SubMessage >> 2) & 0x7F : null;

    /// <summary>Offset to the next slot (ITDMA).</summary>
    public int SlotIncrement => (Bits >> 4) & 0x1FFF;

    /// <summary>Number of slots in a row (ITDMA).</summary>
    public int SlotsToAllocate => (Bits >> 1) & 7;

    /// <summary>The slot is kept for one more frame (ITDMA).</summary>
    public bool Keep => (Bits & 1) != 0;
}
