using AngleSharp.Dom;

namespace Tallyman.Capture.Pages;

/// <summary>Walks a tree without recursion, however deep it is.</summary>
internal static class Walk
{
    /// <summary>Each node below and with the root on entering, each element again on leaving.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="skip">Asked after an element was entered: true passes over what is below it.</param>
    public static IEnumerable<(INode Node, bool Leaving)> Of(INode root, Func<IElement, bool> skip)
    {
        // A sibling is found by its index, since the tree's own NextSibling looks for itself among all its parent's children.
        var open = new Stack<(INode Node, int Next)>();
        yield return (root, false);
        if (root is IElement top && skip(top))
        {
            yield return (root, true);
            yield break;
        }

        open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Node.ChildNodes.Length)
            {
                if (at.Node is IElement)
                {
                    yield return (at.Node, true);
                }

                continue;
            }

            open.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            yield return (child, false);
            if (child is IElement element)
            {
                if (skip(element))
                {
                    yield return (child, true);
                }
                else
                {
                    open.Push((child, 0));
                }
            }
        }
    }
}
