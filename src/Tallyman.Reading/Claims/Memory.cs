using Tallyman.Reading.Frames;

namespace Tallyman.Reading.Claims;

/// <summary>What the text before has told: the flow, the goods and the frame that an incomplete claim takes up.</summary>
internal sealed class Memory
{
    /// <summary>Sides of the headline's flow.</summary>
    public Side? HeadSupplier { get; set; }

    /// <summary>Sides of the headline's flow.</summary>
    public Side? HeadRecipient { get; set; }

    /// <summary>Who gave in the last flow.</summary>
    public Side? Supplier { get; set; }

    /// <summary>Who received in the last flow.</summary>
    public Side? Recipient { get; set; }

    /// <summary>Sentence in which the last flow was told.</summary>
    public int FlowSentence { get; set; } = -10;

    /// <summary>Paragraph in which the last flow was told.</summary>
    public int FlowParagraph { get; set; } = -10;

    /// <summary>The last currency.</summary>
    public string? Money { get; set; }

    /// <summary>Its sentence.</summary>
    public int MoneySentence { get; set; } = -10;

    /// <summary>Whom the last claim of another kind was about.</summary>
    public Side? Actor { get; set; }

    /// <summary>The last goods counted in pieces.</summary>
    public Goods Pieces { get; set; }

    /// <summary>The last goods measured, with <see cref="MeasuredUnit"/>.</summary>
    public Goods Measured { get; set; }

    /// <summary>The unit of <see cref="Measured"/>.</summary>
    public string? MeasuredUnit { get; set; }

    /// <summary>The unit of the last number of goods; absent for pieces.</summary>
    public string? LastUnit { get; set; }

    /// <summary>Sentence of the last goods.</summary>
    public int GoodsSentence { get; set; } = -10;

    /// <summary>The last frame that bore a claim.</summary>
    public Frame? Frame { get; set; }

    /// <summary>Whether that was a plan.</summary>
    public bool Future { get; set; }

    /// <summary>Its sentence.</summary>
    public int FrameSentence { get; set; } = -10;

    /// <summary>Paragraph of the last claim.</summary>
    public int Paragraph { get; set; } = -10;

    /// <summary>Keeps a flow that a claim told in full.</summary>
    public void Keep(Side supplier, Side recipient, bool headline)
    {
        Supplier = supplier;
        Recipient = recipient;
        if (headline || HeadSupplier is null)
        {
            HeadSupplier = supplier;
            HeadRecipient = recipient;
        }
    }

    /// <summary>The other side of a flow, of which one is known.</summary>
    public Side? OtherThan(string state, bool knownGives)
    {
        if (Supplier is not { } from || Recipient is not { } to)
        {
            return null;
        }

        if (from.State == state)
        {
            return to;
        }

        if (to.State == state)
        {
            return from;
        }

        var same = knownGives ? to : from;
        return same.State == state ? null : same;
    }
}
