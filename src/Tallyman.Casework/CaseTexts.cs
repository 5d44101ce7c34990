using System.Collections.Concurrent;
using System.Text;
using Tallyman.Ledger;

namespace Tallyman.Casework;

/// <summary>The texts of a case's documents, fetched from the objects when asked for and kept while memory allows.</summary>
internal sealed class CaseTexts(ObjectStore objects)
{
    private readonly ConcurrentDictionary<string, WeakReference<DocumentText>> _known = new(StringComparer.Ordinal);

    /// <exception cref="LedgerException">The object is missing or was changed.</exception>
    public DocumentText Of(string sha256)
    {
        if (_known.TryGetValue(sha256, out var reference) && reference.TryGetTarget(out var text))
        {
            return text;
        }

        text = new DocumentText(Encoding.UTF8.GetString(objects.Get(sha256)));
        _known[sha256] = new WeakReference<DocumentText>(text);
        return text;
    }
}
