using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Tallyman.Workspace.Documents;

/// <summary>
/// A line of a document with its marks. Captured text is written as text and nothing else; between the stretches stands
/// no character that is not the document's, so that a selection can be counted back to code points.
/// </summary>
public sealed class MarkedParagraphView : ComponentBase
{
    /// <summary>The line.</summary>
    [Parameter, EditorRequired]
    public required MarkedParagraph Paragraph { get; set; }

    /// <summary>What a claim's mark looks like and says.</summary>
    [Parameter, EditorRequired]
    public required Func<NumberedClaim, MarkLook> Look { get; set; }

    /// <summary>True for claims that own a stretch somewhere; the others are reached by their number alone.</summary>
    [Parameter, EditorRequired]
    public required Func<NumberedClaim, bool> HasStretch { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, Paragraph.IsHeadline ? "h2" : "p");
        builder.AddAttribute(1, "data-start", Paragraph.Start);
        foreach (var run in Paragraph.Runs)
        {
            builder.OpenRegion(2);
            if (run.Owner is { } owner)
            {
                AddMark(builder, run, owner);
            }
            else
            {
                builder.AddContent(0, run.Text);
            }

            builder.CloseRegion();
        }

        builder.CloseElement();
    }

    private void AddMark(RenderTreeBuilder builder, MarkedRun run, NumberedClaim owner)
    {
        var look = Look(owner);
        builder.OpenElement(0, "a");
        builder.AddAttribute(1, "class", $"cl {look.State} {look.Colour}");
        builder.AddAttribute(2, "href", look.Address);
        if (run.Opens)
        {
            builder.AddAttribute(3, "id", owner.Claim.Id);
            builder.AddAttribute(4, "style", $"anchor-name:--m{owner.Number}");
        }

        if (look.Chosen)
        {
            builder.AddAttribute(5, "aria-current", "true");
        }

        builder.AddContent(6, run.Text);
        if (run.Ending.Contains(owner))
        {
            builder.OpenElement(7, "sup");
            builder.AddContent(8, owner.Number);
            builder.CloseElement();
            builder.OpenElement(9, "span");
            builder.AddAttribute(10, "class", "vh");
            builder.AddContent(11, look.Name);
            builder.CloseElement();
        }

        builder.CloseElement();
        foreach (var other in run.Ending)
        {
            if (other != owner)
            {
                AddNumber(builder, other);
            }
        }
    }

    private void AddNumber(RenderTreeBuilder builder, NumberedClaim claim)
    {
        var look = Look(claim);
        builder.OpenRegion(12);
        builder.OpenElement(0, "sup");
        builder.AddAttribute(1, "class", look.Colour);
        builder.OpenElement(2, "a");
        builder.AddAttribute(3, "href", look.Address);
        builder.AddAttribute(4, "aria-label", $"{claim.Number}{look.Name}");
        if (!HasStretch(claim))
        {
            builder.AddAttribute(5, "id", claim.Claim.Id);
            builder.AddAttribute(6, "style", $"anchor-name:--m{claim.Number}");
        }

        builder.AddContent(7, claim.Number);
        builder.CloseElement();
        builder.CloseElement();
        builder.CloseRegion();
    }
}
